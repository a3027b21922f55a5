-- plans: a plan copied from the one of an earlier year; its dates, moved by whole years, are proposals until somebody looked at each.

alter table plans.plan add column copied_from_id uuid references plans.plan check (copied_from_id <> id);
alter table plans.plan add constraint plan_copy check ((source_kind = 'copy') = (copied_from_id is not null));
comment on column plans.plan.copied_from_id is 'The plan of an earlier year whose duties, owners and dates it began with.';
create index plan_copied_from on plans.plan (copied_from_id) where copied_from_id is not null;

create table plans.date_proposal (
  plan_id uuid not null,
  deadline_id uuid not null,
  old_day date not null,
  checked_by uuid references organisation.person,
  checked_at timestamptz,
  primary key (plan_id, deadline_id),
  foreign key (plan_id, deadline_id) references plans.deadline,
  check ((checked_by is null) = (checked_at is null))
);
comment on table plans.date_proposal is 'A deadline moved by whole years, and by whom it was looked at: kept, corrected or not yet. While one is open the breakdown is not sent to be confirmed.';
comment on column plans.date_proposal.old_day is 'Its last day in time in the plan that was copied.';
create index date_proposal_checked_by on plans.date_proposal (checked_by) where checked_by is not null;
