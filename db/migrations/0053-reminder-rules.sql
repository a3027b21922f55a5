-- plans: when units are reminded of what they owe is data of the catalogue, from-to, each rule with where it comes from.

create table plans.reminder_rule (
  valid_from date primary key,
  valid_to date,
  before integer[] not null check (cardinality(before) > 0 and 0 <= all (before)),
  after_every integer not null check (after_every > 0),
  source text not null,
  draft boolean not null default false,
  note text,
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
comment on table plans.reminder_rule is 'The reminders by the clock on the days from-to (last day inclusive). On a day without a rule nobody is reminded by the clock.';
comment on column plans.reminder_rule.before is 'So many working days before the last working day; 0 is that day itself.';
comment on column plans.reminder_rule.after_every is 'And every so many calendar days after it.';
