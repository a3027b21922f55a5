-- programmes: national programmes as data with validity: components, indicators, targets, legal acts, forms named by law, leading units.

create schema programmes;

create table programmes.programme (
  id uuid primary key,
  code text not null unique,
  title text not null,
  short_name text not null,
  spellings text[] not null default '{}',
  valid_from date not null,
  valid_to date,
  source text not null,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table programmes.programme is 'A programme and its period. The next one is another row, never an edit of this one.';

create table programmes.legal_act (
  id uuid primary key,
  number text not null unique,
  kind text not null,
  title text not null,
  issuer text not null,
  issued_on date not null,
  in_force_from date,
  note text
);
comment on table programmes.legal_act is 'A law, decree, circular or decision used as a basis; note says what is not yet compared with the original.';

create table programmes.programme_basis (
  programme_id uuid not null references programmes.programme,
  legal_act_id uuid not null references programmes.legal_act,
  position integer not null,
  primary key (programme_id, legal_act_id)
);
comment on table programmes.programme_basis is 'Which legal acts a programme stands on, in the order of the catalogue.';
create index programme_basis_act on programmes.programme_basis (legal_act_id);

create table programmes.component (
  programme_id uuid not null references programmes.programme,
  code text not null,
  parent_code text,
  position integer not null,
  kind text not null check (kind in ('project', 'subProject', 'group')),
  label text not null,
  short_label text not null,
  name text not null,
  owner text not null,
  allotted boolean not null,
  draft boolean not null default false,
  source text not null,
  note text,
  primary key (programme_id, code),
  foreign key (programme_id, parent_code) references programmes.component
);
comment on table programmes.component is 'Dự án, tiểu dự án, nhóm nội dung. allotted: given to the locality of this installation.';
create index component_parent on programmes.component (programme_id, parent_code);

create table programmes.indicator (
  programme_id uuid not null references programmes.programme,
  code text not null,
  component_code text,
  position integer not null,
  name text not null,
  unit text not null,
  denominator text,
  draft boolean not null default false,
  source text not null,
  primary key (programme_id, code),
  foreign key (programme_id, component_code) references programmes.component
);
comment on table programmes.indicator is 'What is measured, in which unit, over which denominator. Codes are the system''s own, not official ones.';
create index indicator_component on programmes.indicator (programme_id, component_code);

create table programmes.target (
  programme_id uuid not null,
  indicator_code text not null,
  scope text not null,
  reach_by date not null,
  value numeric,
  wording text not null,
  source text not null,
  primary key (programme_id, indicator_code, scope, reach_by),
  foreign key (programme_id, indicator_code) references programmes.indicator
);
comment on table programmes.target is 'The value of an indicator to be reached by a day, as the document words it; value is null where the wording is a range.';

create table programmes.standing_office (
  programme_id uuid not null references programmes.programme,
  level text not null check (level in ('province', 'district', 'commune')),
  unit_id uuid not null references organisation.unit,
  valid_from date not null,
  valid_to date,
  draft boolean not null default false,
  source text not null,
  note text,
  primary key (programme_id, level, unit_id, valid_from)
);
comment on table programmes.standing_office is 'Which unit is the standing office of a programme at a level, from-to (last day inclusive).';
create index standing_office_unit on programmes.standing_office (unit_id);

create table programmes.component_lead (
  programme_id uuid not null,
  component_code text not null,
  unit_id uuid not null references organisation.unit,
  valid_from date not null,
  valid_to date,
  draft boolean not null default false,
  source text not null,
  note text,
  primary key (programme_id, component_code, unit_id, valid_from),
  foreign key (programme_id, component_code) references programmes.component
);
comment on table programmes.component_lead is 'Which unit leads a component, from-to (last day inclusive).';
create index component_lead_unit on programmes.component_lead (unit_id);

create table programmes.occasion (
  programme_id uuid not null references programmes.programme,
  code text not null,
  label text not null,
  words text[] not null,
  primary key (programme_id, code)
);
comment on table programmes.occasion is 'Occasions of reports (giữa kỳ, 6 tháng …) and the words by which documents name them.';

create table programmes.official_form (
  programme_id uuid not null references programmes.programme,
  code text not null,
  position integer not null,
  label text not null,
  annex text not null,
  kind text not null check (kind in ('outline', 'table')),
  purpose text not null,
  occasions text[] not null,
  title text not null,
  content_known boolean not null,
  draft boolean not null default false,
  source text not null,
  primary key (programme_id, code)
);
comment on table programmes.official_form is 'Mẫu số and Biểu số named by a circular, and for which occasions; their cells are known only where content_known.';

create table programmes.report_deadline (
  programme_id uuid not null references programmes.programme,
  position integer not null,
  report text not null,
  occasion_code text not null,
  rule text check (rule in ('relative', 'yearly', 'date')),
  amount integer,
  day text,
  bound text check (bound in ('before', 'not later than')),
  after_event text,
  addressee text,
  source text not null,
  primary key (programme_id, position),
  foreign key (programme_id, occasion_code) references programmes.occasion
);
comment on table programmes.report_deadline is 'When a report is due by law: working days after an event, a day of each year (MM-DD) or a day. All null where the law''s words are not known.';
create index report_deadline_occasion on programmes.report_deadline (programme_id, occasion_code);
