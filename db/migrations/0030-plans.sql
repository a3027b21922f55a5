-- plans: a plan's document as kept, what was read in it, and the breakdown of duties that runs.

create schema plans;

create table plans.plan (
  id uuid primary key,
  unit_id uuid not null references organisation.unit,
  programme_id uuid references programmes.programme,
  carries_out_id uuid references plans.plan,
  document_type text,
  number text,
  symbol text,
  issue_date date,
  issue_place text,
  issuing_body text,
  parent_body text,
  title text not null,
  signer text,
  signer_position text,
  source_kind text not null check (source_kind in ('file', 'paste', 'derived', 'copy')),
  source_name text,
  source_sha256 text,
  uploaded_by uuid not null references organisation.person,
  uploaded_at timestamptz not null,
  version integer not null default 1,
  check (carries_out_id <> id)
);
comment on table plans.plan is 'One plan: the facts of its document. It was approved on paper; here only its breakdown of duties is confirmed.';
comment on column plans.plan.unit_id is 'The unit whose plan it is (the issuing body), not the office that works on it.';
comment on column plans.plan.number is 'As printed; null while blank or unreadable.';
comment on column plans.plan.source_kind is 'derived: made from the duties of the plan it carries out; copy: from last year''s plan.';
comment on column plans.plan.version is 'Counts every change of the plan and of anything in its breakdown.';
create unique index plan_source on plans.plan (unit_id, source_sha256);
create index plan_programme on plans.plan (programme_id) where programme_id is not null;
create index plan_carries_out on plans.plan (carries_out_id) where carries_out_id is not null;
create index plan_uploaded_by on plans.plan (uploaded_by);

create table plans.provision (
  plan_id uuid not null references plans.plan,
  n integer not null check (n >= 0),
  text text not null,
  address text,
  primary key (plan_id, n)
);
comment on table plans.provision is 'The document paragraph by paragraph, unnormalised: spans are UTF-16 offsets into text.';
comment on column plans.provision.address is 'As an office names it: "điểm c khoản 3 mục II"; null outside the body.';

create table plans.reading (
  plan_id uuid not null references plans.plan,
  n integer not null check (n > 0),
  reader_version text not null,
  result jsonb not null,
  read_by uuid not null references organisation.person,
  read_at timestamptz not null,
  primary key (plan_id, n)
);
comment on table plans.reading is 'What the reader understood, each time it read; the last one made the breakdown.';
create index reading_read_by on plans.reading (read_by);

create table plans.remark (
  plan_id uuid not null references plans.plan,
  id uuid not null,
  position integer not null,
  kind text not null,
  severity text not null check (severity in ('error', 'warning', 'note')),
  text text not null,
  evidence jsonb not null,
  primary key (plan_id, id)
);
comment on table plans.remark is 'Lưu ý: what an attentive officer would notice in the document. evidence: [{quote, at: {paragraph, start, end}}].';

create table plans.remark_answer (
  plan_id uuid not null,
  remark_id uuid not null,
  answer text not null check (answer in ('kept', 'to-correct', 'not-applicable')),
  note text,
  answered_by uuid not null references organisation.person,
  answered_at timestamptz not null,
  primary key (plan_id, remark_id),
  foreign key (plan_id, remark_id) references plans.remark
);
comment on table plans.remark_answer is 'kept: accepted as printed; to-correct: the office will correct it by công văn; earlier answers stand in the record.';
create index remark_answer_by on plans.remark_answer (answered_by);

create table plans.duty (
  plan_id uuid not null references plans.plan,
  id uuid not null,
  n integer not null check (n > 0),
  position integer not null,
  group_label text,
  agency text,
  text text not null,
  request boolean not null,
  open_names text[] not null default '{}',
  paragraph integer,
  span_start integer,
  span_end integer,
  quote text,
  origin text not null check (origin in ('read', 'added', 'split', 'conclusion', 'copied')),
  version integer not null default 1,
  primary key (plan_id, id),
  unique (plan_id, n),
  check (paragraph is null or (span_start is not null and span_end >= span_start))
);
comment on table plans.duty is 'What the plan asks of one or many units. A duty in plans.dropped does not count any more.';
comment on column plans.duty.n is 'Its number on every list of this plan; never given to another.';
comment on column plans.duty.group_label is 'Where its agency stands in print: "IV.1".';
comment on column plans.duty.agency is 'The agency as printed; the units are in duty_unit.';
comment on column plans.duty.open_names is 'Bodies as printed for which no single unit is settled yet; the officer settles them by setting the owners.';
comment on column plans.duty.request is 'Asked ("Đề nghị"), not told: never "giao", never "quá hạn".';
comment on column plans.duty.position is 'Order in the document, in steps, so that an added duty finds its place.';

create table plans.duty_unit (
  plan_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null references organisation.unit,
  role text not null check (role in ('lead', 'cooperate', 'perform')),
  primary key (plan_id, duty_id, unit_id),
  foreign key (plan_id, duty_id) references plans.duty
);
comment on table plans.duty_unit is 'Who owes it. perform: each unit by itself ("UBND các xã, thị trấn" are ten); lead: the one that owns it together with cooperators.';
create unique index duty_unit_lead on plans.duty_unit (plan_id, duty_id) where role = 'lead';
create index duty_unit_unit on plans.duty_unit (unit_id, plan_id);

create table plans.deadline (
  plan_id uuid not null references plans.plan,
  id uuid not null,
  duty_id uuid,
  position integer not null,
  kind text not null check (kind in ('date', 'month', 'quarter', 'year', 'period', 'recurrence', 'relative', 'phase', 'event')),
  iso text,
  from_day date,
  until_day date,
  rule text check (rule in ('daily', 'weekly', 'monthly', 'quarterly', 'yearly')),
  rule_day text,
  times text[] not null default '{}',
  amount integer,
  amount_unit text check (amount_unit in ('hour', 'day', 'workingDay')),
  after_event text,
  bound text check (bound in ('before', 'not later than', 'end of', 'on', 'in')),
  who text,
  what text not null,
  paragraph integer,
  span_start integer,
  span_end integer,
  quote text,
  last_day date,
  last_working_day date,
  version integer not null default 1,
  primary key (plan_id, id),
  foreign key (plan_id, duty_id) references plans.duty,
  check (last_working_day <= last_day)
);
comment on table plans.deadline is 'A time limit of the document, of a duty or (duty_id null) of the plan. Extensions do not change it.';
comment on column plans.deadline.last_day is 'Last calendar day in time ("trước ngày X" excludes X); null where the words give no day.';
comment on column plans.deadline.last_working_day is 'Last working day in time by the calendar of the day it was computed.';
create index deadline_duty on plans.deadline (plan_id, duty_id) where duty_id is not null;

create table plans.report_obligation (
  plan_id uuid not null references plans.plan,
  id uuid not null,
  position integer not null,
  what text not null,
  recurrence text,
  deadline_id uuid,
  level integer not null check (level > 0),
  open_names text[] not null default '{}',
  paragraph integer,
  span_start integer,
  span_end integer,
  quote text,
  version integer not null default 1,
  primary key (plan_id, id),
  foreign key (plan_id, deadline_id) references plans.deadline
);
comment on table plans.report_obligation is 'Who reports what to whom by when. level: 1 is the lowest of the chain; those who receive on level n report on n + 1.';
create index report_obligation_deadline on plans.report_obligation (plan_id, deadline_id) where deadline_id is not null;

create table plans.report_obligation_unit (
  plan_id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null references organisation.unit,
  side text not null check (side in ('from', 'to')),
  primary key (plan_id, obligation_id, unit_id, side),
  foreign key (plan_id, obligation_id) references plans.report_obligation
);
comment on table plans.report_obligation_unit is 'Units that owe (from) and receive (to) a report.';
create index report_obligation_unit_unit on plans.report_obligation_unit (unit_id, plan_id);

create table plans.dropped (
  plan_id uuid not null references plans.plan,
  thing_id uuid not null,
  thing text not null check (thing in ('duty', 'deadline', 'obligation')),
  merged_into_id uuid,
  reason text,
  dropped_by uuid not null references organisation.person,
  dropped_at timestamptz not null,
  primary key (plan_id, thing_id)
);
comment on table plans.dropped is 'Duties, deadlines and report obligations that do not count: dropped, or merged into (merged_into_id). Taking it back deletes the row; the record keeps both.';
create index dropped_by on plans.dropped (dropped_by);

create table plans.confirmation_request (
  plan_id uuid not null references plans.plan,
  id uuid not null,
  asked_by uuid not null references organisation.person,
  asked_at timestamptz not null,
  note text,
  ended_at timestamptz,
  ended_by uuid references organisation.person,
  ending text check (ending in ('confirmed', 'taken-back', 'sent-back')),
  ending_note text,
  primary key (plan_id, id),
  check ((ended_at is null) = (ending is null))
);
comment on table plans.confirmation_request is 'The breakdown sent to a colleague of the standing office to be confirmed. At most one is open.';
create unique index confirmation_request_open on plans.confirmation_request (plan_id) where ended_at is null;
create index confirmation_request_asked_by on plans.confirmation_request (asked_by);
create index confirmation_request_ended_by on plans.confirmation_request (ended_by) where ended_by is not null;

create table plans.confirmation (
  plan_id uuid not null references plans.plan,
  version integer not null check (version > 0),
  asked_by uuid not null references organisation.person,
  confirmed_by uuid not null references organisation.person,
  confirmed_at timestamptz not null,
  business_day date not null,
  breakdown jsonb not null,
  primary key (plan_id, version),
  check (asked_by <> confirmed_by)
);
comment on table plans.confirmation is 'Xác nhận bảng phân công nhiệm vụ, by a second person. breakdown keeps what was confirmed.';
create index confirmation_asked_by on plans.confirmation (asked_by);
create index confirmation_confirmed_by on plans.confirmation (confirmed_by);

create table plans.reopening (
  plan_id uuid not null,
  version integer not null,
  reason text not null,
  reopened_by uuid not null references organisation.person,
  reopened_at timestamptz not null,
  primary key (plan_id, version),
  foreign key (plan_id, version) references plans.confirmation
);
comment on table plans.reopening is 'A confirmed breakdown opened again for an amendment, with the reason; it ends by the next confirmation.';
create index reopening_by on plans.reopening (reopened_by);
