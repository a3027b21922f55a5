-- organisation: units and days off are corrected by people, so that a stale form must be told and the record must name the thing.

alter table organisation.unit add column version integer not null default 1;
comment on column organisation.unit.version is 'Counts the corrections made by hand.';

alter table organisation.calendar_day add column id uuid;
update organisation.calendar_day set id = gen_random_uuid();
alter table organisation.calendar_day alter column id set not null, add unique (id);
alter table organisation.calendar_day add column version integer not null default 1;
comment on column organisation.calendar_day.version is 'Counts the corrections made by hand.';
