-- organisation: names of several units at once, as documents use them ("Ủy ban nhân dân các xã, thị trấn").

create table organisation.unit_group (
  id uuid primary key,
  code text not null unique,
  name text not null,
  short_name text not null
);
comment on table organisation.unit_group is 'A name that means several units at once.';

create table organisation.unit_group_spelling (
  group_id uuid not null references organisation.unit_group,
  spelling text not null,
  primary key (group_id, spelling)
);
comment on table organisation.unit_group_spelling is 'Ways in which documents write the group.';

create table organisation.unit_group_member (
  group_id uuid not null references organisation.unit_group,
  unit_id uuid not null references organisation.unit,
  primary key (group_id, unit_id)
);
comment on table organisation.unit_group_member is 'The units that a group means; which of them exist on a day follows from their validity.';
create index unit_group_member_unit on organisation.unit_group_member (unit_id);
