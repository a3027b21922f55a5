-- feedback: how far, how often and by whom the day of a result may be put off.

create table feedback.extension_rule (
  topic_code text,
  days integer not null check (days > 0),
  day_unit text not null check (day_unit in ('calendar', 'working')),
  times integer not null check (times > 0),
  officer_days integer not null,
  officer_times integer not null,
  source text,
  valid_from date not null,
  valid_to date,
  check (officer_days between 0 and days),
  check (officer_times between 0 and times),
  check (valid_to is null or valid_to >= valid_from),
  unique nulls not distinct (topic_code, valid_from)
);
comment on table feedback.extension_rule is 'Gia hạn: by how many days at most, and how often. What goes beyond the officer''s part is the head''s to decide.';
comment on column feedback.extension_rule.topic_code is 'Null = for every topic that has no rule of its own.';
comment on column feedback.extension_rule.days is 'Of one extension, counted from the day on which the result was due.';
comment on column feedback.extension_rule.times is 'Since the clock of the result began: a petition that the sender brought back begins anew.';
comment on column feedback.extension_rule.source is 'Null = a draft, to be decided by the authority.';
