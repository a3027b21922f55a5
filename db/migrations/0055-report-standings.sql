-- plans: how the report stands that a plan asks of a unit, as reporting told it; a duty to report is done by its confirmed report.

create table plans.report_standing (
  plan_id uuid not null references plans.plan,
  round_id uuid not null,
  level integer not null,
  unit_id uuid not null references organisation.unit,
  last_day date not null,
  filed_on date not null,
  sent_back_on date,
  confirmed_on date,
  told_at timestamptz not null,
  primary key (plan_id, round_id, level, unit_id),
  check (sent_back_on is null or confirmed_on is null)
);
comment on table plans.report_standing is 'A unit''s report in a round that was born from the plan. Told by reporting after every change; what is not sent yet has no row.';
comment on column plans.report_standing.last_day is 'The last day in time of the round''s level: by it the report finds the deadline of the plan.';
comment on column plans.report_standing.filed_on is 'Day of the first signed version: on time counts by it.';
comment on column plans.report_standing.confirmed_on is 'The business day on which the last part was confirmed; null while a part is not.';
comment on column plans.report_standing.sent_back_on is 'The business day on which a part was sent back; null once the answer is sent.';
create index report_standing_unit on plans.report_standing (unit_id);
