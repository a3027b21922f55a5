-- organisation: units, their succession, people, who holds which place, delegation, calendar.

create schema organisation;

create table organisation.unit (
  id uuid primary key,
  code text not null,
  kind text not null,
  full_name text not null,
  short_name text not null,
  place_name text,
  symbol text,
  parent_id uuid references organisation.unit,
  official_order integer not null default 0,
  valid_from date not null,
  valid_to date,
  attributes jsonb not null default '{}',
  source text,
  check (valid_to is null or valid_to >= valid_from),
  unique (code, valid_from)
);
comment on table organisation.unit is 'Any body that can owe or receive something. A code may live on in another unit (25510), so facts hang on the id.';
comment on column organisation.unit.symbol is 'The unit''s own part of số, ký hiệu, e.g. UBND; null until the unit tells it.';
comment on column organisation.unit.valid_to is 'Last day of the unit.';
create index unit_parent on organisation.unit (parent_id);

create table organisation.unit_tree (
  ancestor_id uuid not null references organisation.unit,
  unit_id uuid not null references organisation.unit,
  depth integer not null,
  primary key (ancestor_id, unit_id)
);
comment on table organisation.unit_tree is 'Every unit under every unit above it, itself included (depth 0): a subtree is one join.';
create index unit_tree_unit on organisation.unit_tree (unit_id);

create table organisation.unit_spelling (
  unit_id uuid not null references organisation.unit,
  spelling text not null,
  primary key (unit_id, spelling)
);
comment on table organisation.unit_spelling is 'Other ways in which documents write the unit''s name.';

create table organisation.succession (
  from_unit_id uuid not null references organisation.unit,
  to_unit_id uuid not null references organisation.unit,
  happened_on date not null,
  extent text not null check (extent in ('whole', 'part')),
  source text,
  primary key (from_unit_id, to_unit_id)
);
comment on table organisation.succession is 'Which units carry on which: many to many (a commune was split among several in 2025).';
create index succession_to on organisation.succession (to_unit_id);

create table organisation.person (
  id uuid primary key,
  full_name text not null,
  email text,
  phone text,
  created_at timestamptz not null,
  retired_at timestamptz
);
comment on table organisation.person is 'A person who works with the system.';

create table organisation.membership (
  id uuid primary key,
  person_id uuid not null references organisation.person,
  unit_id uuid not null references organisation.unit,
  role text not null,
  position text not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table organisation.membership is 'Person, unit, role, position, from-to (last day inclusive). The role reaches the unit and its subtree.';
create index membership_person on organisation.membership (person_id);
create index membership_unit on organisation.membership (unit_id, role);

create table organisation.delegation (
  id uuid primary key,
  membership_id uuid not null references organisation.membership,
  to_person_id uuid not null references organisation.person,
  valid_from date not null,
  valid_to date not null,
  document text,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (valid_to >= valid_from)
);
comment on table organisation.delegation is 'Who acts in the system for the holder of a membership, from-to (inclusive).';
create index delegation_membership on organisation.delegation (membership_id);
create index delegation_person on organisation.delegation (to_person_id);

create table organisation.calendar_day (
  on_day date primary key,
  kind text not null check (kind in ('off', 'working')),
  name text not null,
  source text
);
comment on table organisation.calendar_day is 'Days that differ from the plain week: days off, and Saturdays worked in exchange.';
