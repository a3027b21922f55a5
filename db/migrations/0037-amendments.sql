-- A confirmed breakdown is amended in a plan of its own beside it ("bản điều chỉnh"): same duties, deadlines and obligations by id.
-- What runs stays as it was confirmed until a second person confirms the amendment; then it is taken over.

alter table plans.plan add column amends_id uuid references plans.plan;
alter table plans.plan add column amendment_ended_at timestamptz;
comment on column plans.plan.amends_id is 'Of an amendment: the plan whose breakdown it is to change.';
comment on column plans.plan.amendment_ended_at is 'When the amendment was confirmed and taken over, or given up.';
alter table plans.plan drop constraint plan_source_kind_check;
alter table plans.plan add constraint plan_source_kind_check
  check (source_kind in ('file', 'paste', 'derived', 'copy', 'amendment'));
alter table plans.plan add constraint plan_amendment
  check ((source_kind = 'amendment') = (amends_id is not null) and (amends_id is not null or amendment_ended_at is null));
create index plan_amends on plans.plan (amends_id) where amends_id is not null;
create unique index plan_amendment_open on plans.plan (amends_id) where amends_id is not null and amendment_ended_at is null;

-- A reopening that was given up has no second confirmation after it.
alter table plans.reopening drop constraint reopening_pkey;
alter table plans.reopening add column amendment_id uuid references plans.plan;
create unique index reopening_amendment on plans.reopening (amendment_id);
alter table plans.reopening add primary key (plan_id, version, reopened_at);
comment on column plans.reopening.amendment_id is 'The amendment that it opened.';

create table plans.ended_share (
  plan_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  role text not null check (role in ('lead', 'cooperate', 'perform')),
  ended_on date not null,
  primary key (plan_id, duty_id, unit_id),
  foreign key (plan_id, duty_id) references plans.duty
);
comment on table plans.ended_share is 'A unit that an amendment took a duty from after it had begun: what it recorded stays to be read.';
create index ended_share_unit on plans.ended_share (unit_id, plan_id);
