-- plans: carrying duties out. Who works on a unit's share of a duty, what was done, what stood in the way, later dates, reminders.

create table plans.assignment (
  plan_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  officer_id uuid not null references organisation.person,
  instruction text not null,
  due_on date,
  assigned_by uuid not null references organisation.person,
  assigned_at timestamptz not null,
  business_day date not null,
  ended_at timestamptz,
  ended_by uuid references organisation.person,
  primary key (plan_id, id),
  foreign key (plan_id, duty_id) references plans.duty,
  check ((ended_at is null) = (ended_by is null))
);
comment on table plans.assignment is 'Bút phê and phân công: the unit''s head names the officer who leads the unit''s share. A new one ends the one before.';
comment on column plans.assignment.due_on is 'Inner date of the officer, last day included; null = the date of the plan.';
create unique index assignment_current on plans.assignment (plan_id, duty_id, unit_id) where ended_at is null;
create index assignment_unit on plans.assignment (unit_id, plan_id);
create index assignment_share on plans.assignment (plan_id, duty_id, unit_id);
create index assignment_officer on plans.assignment (officer_id);
create index assignment_by on plans.assignment (assigned_by);
create index assignment_ended_by on plans.assignment (ended_by) where ended_by is not null;

create table plans.cooperation (
  plan_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  position integer not null,
  person_id uuid references organisation.person,
  unit_id uuid references organisation.unit,
  what text,
  due_on date not null,
  primary key (plan_id, id),
  foreign key (plan_id, assignment_id) references plans.assignment,
  check ((person_id is null) <> (unit_id is null))
);
comment on table plans.cooperation is 'Who contributes to an assignment: an officer of the unit, or a unit that the plan names as cooperating. Owed to the lead, before the lead''s own date.';
create index cooperation_assignment on plans.cooperation (plan_id, assignment_id);
create index cooperation_person on plans.cooperation (person_id) where person_id is not null;
create index cooperation_unit on plans.cooperation (unit_id) where unit_id is not null;

create table plans.contribution (
  plan_id uuid not null,
  cooperation_id uuid not null,
  note text not null,
  done_on date not null,
  given_by uuid not null references organisation.person,
  given_at timestamptz not null,
  primary key (plan_id, cooperation_id),
  foreign key (plan_id, cooperation_id) references plans.cooperation
);
comment on table plans.contribution is 'The cooperator has given its part to the lead.';
create index contribution_by on plans.contribution (given_by);

create table plans.progress (
  plan_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  note text not null,
  written_by uuid not null references organisation.person,
  written_at timestamptz not null,
  business_day date not null,
  primary key (plan_id, id),
  foreign key (plan_id, duty_id) references plans.duty
);
comment on table plans.progress is 'What a unit did for its share of a duty; files that prove it are attachments of it (subject plans/progress).';
create index progress_share on plans.progress (plan_id, duty_id, unit_id, written_at desc);
create index progress_unit on plans.progress (unit_id, business_day);
create index progress_by on plans.progress (written_by);

create table plans.completion (
  plan_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  deadline_id uuid,
  occurrence_on date,
  done_on date not null,
  progress_id uuid not null,
  reported_by uuid not null references organisation.person,
  reported_at timestamptz not null,
  reopened_at timestamptz,
  reopened_by uuid references organisation.person,
  reopening_reason text,
  primary key (plan_id, id),
  foreign key (plan_id, duty_id) references plans.duty,
  foreign key (plan_id, deadline_id) references plans.deadline,
  foreign key (plan_id, progress_id) references plans.progress,
  check (occurrence_on is null or deadline_id is not null),
  check ((reopened_at is null) = (reopened_by is null))
);
comment on table plans.completion is 'A unit reports one due of its share done: the due of a deadline, one occurrence of a recurring one, or (deadline_id null) the share that has no date.';
comment on column plans.completion.occurrence_on is 'Last day in time of the occurrence of a recurring deadline.';
create unique index completion_once on plans.completion (plan_id, duty_id, unit_id, deadline_id, occurrence_on) nulls not distinct
  where reopened_at is null;
create index completion_share on plans.completion (plan_id, duty_id, unit_id);
create index completion_deadline on plans.completion (plan_id, deadline_id) where deadline_id is not null;
create index completion_progress on plans.completion (plan_id, progress_id);
create index completion_unit on plans.completion (unit_id, done_on);
create index completion_by on plans.completion (reported_by);
create index completion_reopened_by on plans.completion (reopened_by) where reopened_by is not null;

create table plans.extension (
  plan_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  deadline_id uuid,
  occurrence_on date,
  assignment_id uuid,
  old_due_on date not null,
  wanted_on date not null,
  reason text not null,
  asked_by uuid not null references organisation.person,
  asked_at timestamptz not null,
  business_day date not null,
  proposal text check (proposal in ('grant', 'refuse')),
  proposal_note text,
  proposed_by uuid references organisation.person,
  proposed_at timestamptz,
  decision text check (decision in ('granted', 'refused', 'taken-back')),
  granted_until date,
  document_number text,
  document_date date,
  decision_note text,
  decided_by uuid references organisation.person,
  decided_at timestamptz,
  decided_on date,
  primary key (plan_id, id),
  foreign key (plan_id, duty_id) references plans.duty,
  foreign key (plan_id, deadline_id) references plans.deadline,
  foreign key (plan_id, assignment_id) references plans.assignment,
  check ((deadline_id is null) <> (assignment_id is null)),
  check (wanted_on > old_due_on),
  check ((proposal is null) = (proposed_by is null)),
  check ((decision is null) = (decided_by is null)),
  check ((decision = 'granted') = (granted_until is not null)),
  check (granted_until is null or granted_until > old_due_on)
);
comment on table plans.extension is 'Gia hạn: asked by the owing unit, decided by whoever set the date. The old date stays; the last granted counts.';
comment on column plans.extension.assignment_id is 'An inner date of the unit; then deadline_id is null.';
create unique index extension_open on plans.extension (plan_id, duty_id, unit_id, deadline_id, occurrence_on, assignment_id) nulls not distinct
  where decision is null;
create index extension_share on plans.extension (plan_id, duty_id, unit_id);
create index extension_deadline on plans.extension (plan_id, deadline_id) where deadline_id is not null;
create index extension_assignment on plans.extension (plan_id, assignment_id) where assignment_id is not null;
create index extension_unit on plans.extension (unit_id);
create index extension_asked_by on plans.extension (asked_by);
create index extension_proposed_by on plans.extension (proposed_by) where proposed_by is not null;
create index extension_decided_by on plans.extension (decided_by) where decided_by is not null;

create table plans.difficulty (
  id uuid primary key,
  plan_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  title text not null,
  description text not null,
  proposal text,
  raised_by uuid not null references organisation.person,
  raised_at timestamptz not null,
  raised_on date not null,
  version integer not null default 1,
  search text not null generated always as (platform.fold(title || ' ' || description)) stored,
  foreign key (plan_id, duty_id) references plans.duty
);
comment on table plans.difficulty is 'Khó khăn, vướng mắc that a unit met with a duty; the standing office of the plan''s unit handles it. Its state is what its steps say.';
comment on column plans.difficulty.proposal is 'What the unit itself asks for.';
create index difficulty_duty on plans.difficulty (plan_id, duty_id);
create index difficulty_unit on plans.difficulty (unit_id, raised_on desc);
create index difficulty_raised_by on plans.difficulty (raised_by);
create index difficulty_search on plans.difficulty using gin (search gin_trgm_ops);

create table plans.difficulty_step (
  difficulty_id uuid not null references plans.difficulty,
  n integer not null check (n > 0),
  kind text not null check (kind in ('guided', 'submitted', 'petitioned', 'replied', 'closed')),
  document_number text,
  document_date date,
  body text,
  text text not null,
  taken_by uuid not null references organisation.person,
  taken_at timestamptz not null,
  taken_on date not null,
  primary key (difficulty_id, n)
);
comment on table plans.difficulty_step is 'What was done about it: đã hướng dẫn, đã trình UBND, đã kiến nghị cấp trên, the reply, the closing. Never changed.';
comment on column plans.difficulty_step.body is 'To whom it was put, or who replied.';
create index difficulty_step_by on plans.difficulty_step (taken_by);

create table plans.reminder_call (
  plan_id uuid not null references plans.plan,
  id uuid not null,
  office_id uuid not null references organisation.unit,
  note text,
  called_by uuid not null references organisation.person,
  called_at timestamptz not null,
  business_day date not null,
  lines jsonb not null,
  primary key (plan_id, id)
);
comment on table plans.reminder_call is 'One đôn đốc by hand: in the application, as công văn, as a text to copy.';
comment on column plans.reminder_call.lines is 'What was owed on that day: [{unitId, dutyId, text, due, lateDays, request}].';
create index reminder_call_office on plans.reminder_call (office_id);
create index reminder_call_by on plans.reminder_call (called_by);

create table plans.reminder (
  plan_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  deadline_id uuid,
  occurrence_on date,
  due_on date,
  stage text not null,
  call_id uuid,
  sent_on date not null,
  sent_at timestamptz not null,
  primary key (plan_id, id),
  foreign key (plan_id, duty_id) references plans.duty,
  foreign key (plan_id, deadline_id) references plans.deadline,
  foreign key (plan_id, call_id) references plans.reminder_call,
  check ((stage = 'by-hand') = (call_id is not null)),
  check (due_on is not null or stage = 'by-hand')
);
comment on table plans.reminder is 'A unit was reminded of one due of its share.';
comment on column plans.reminder.stage is 'before-10, before-3, due-day, week-1, week-2 … after it, or by-hand.';
comment on column plans.reminder.due_on is 'The date as it stood: after an extension the stages begin anew. Null: reminded by hand of a share without a date.';
create unique index reminder_once on plans.reminder (plan_id, duty_id, unit_id, deadline_id, occurrence_on, due_on, stage) nulls not distinct
  where stage <> 'by-hand';
create index reminder_share on plans.reminder (plan_id, duty_id, unit_id);
create index reminder_unit on plans.reminder (unit_id, sent_on desc);
create index reminder_deadline on plans.reminder (plan_id, deadline_id) where deadline_id is not null;
create index reminder_call_id on plans.reminder (plan_id, call_id) where call_id is not null;

create table plans.carried_out_duty (
  plan_id uuid not null,
  duty_id uuid not null,
  upper_plan_id uuid not null,
  upper_duty_id uuid not null,
  primary key (plan_id, duty_id),
  foreign key (plan_id, duty_id) references plans.duty,
  foreign key (upper_plan_id, upper_duty_id) references plans.duty
);
comment on table plans.carried_out_duty is 'A duty of a lower plan carries out one of the plan above it.';
create index carried_out_duty_upper on plans.carried_out_duty (upper_plan_id, upper_duty_id);
create unique index plan_derived_once on plans.plan (unit_id, carries_out_id) where source_kind = 'derived';
