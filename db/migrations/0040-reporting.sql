-- reporting: forms as data, rounds as a chain of levels, filings in immutable versions, parts confirmed or sent back by their receivers.

create schema reporting;

create table reporting.form (
  id uuid primary key,
  code text not null,
  version integer not null check (version > 0),
  title text not null,
  kind text not null check (kind in ('table', 'text', 'outline')),
  programme_id uuid not null references programmes.programme,
  definition jsonb not null,
  draft boolean not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  unique (code, version)
);
comment on table reporting.form is 'Biểu mẫu (table, text) or đề cương (outline) as data. draft: the official layout was not compared. A change is a new version.';
create index form_programme on reporting.form (programme_id);

create table reporting.cell (
  form_id uuid not null references reporting.form,
  key text not null,
  id integer not null unique,
  position integer not null,
  row_key text not null,
  column_key text not null,
  type text not null check (type in ('number', 'money', 'text')),
  whole boolean not null,
  component_code text,
  computed boolean not null,
  primary key (form_id, key)
);
comment on table reporting.cell is 'A place for a figure or a text: key = row.column. Computed ones hold no value, they are reckoned when shown. The short id keeps values narrow.';

create table reporting.round (
  id uuid primary key,
  code text not null unique,
  title text not null,
  unit_id uuid not null references organisation.unit,
  plan_id uuid,
  programme_id uuid not null references programmes.programme,
  purpose text not null check (purpose in ('monitoring', 'evaluation')),
  occasion_code text not null,
  ordered_form text,
  period_from date not null,
  period_until date not null,
  cutoff_on date,
  cutoff_note text,
  opened_by uuid,
  opened_at timestamptz not null,
  check (period_until >= period_from)
);
comment on table reporting.round is 'Đợt báo cáo: one campaign of collecting. unit_id runs it. Period, cut-off of the figures and due dates (of levels) are three things.';
comment on column reporting.round.plan_id is 'The plan whose report obligations it was born from.';
comment on column reporting.round.cutoff_note is 'Why the cut-off is provisional, where the plan names none.';
create index round_unit on reporting.round (unit_id);
create index round_programme on reporting.round (programme_id);
create index round_plan on reporting.round (plan_id) where plan_id is not null;

create table reporting.round_form (
  round_id uuid not null references reporting.round,
  form_id uuid not null references reporting.form,
  position integer not null,
  primary key (round_id, form_id)
);
comment on table reporting.round_form is 'The set of forms of a round, in the order of the report.';
create index round_form_form on reporting.round_form (form_id);

create table reporting.level (
  round_id uuid not null references reporting.round,
  level integer not null check (level > 0),
  title text not null,
  due_on date,
  bound text check (bound in ('before', 'not later than')),
  last_day date,
  same_report_as integer,
  note text,
  primary key (round_id, level),
  foreign key (round_id, same_report_as) references reporting.level,
  check ((due_on is null) = (bound is null) and (due_on is null) = (last_day is null))
);
comment on table reporting.level is 'A step of the chain: who files upward by when. last_day is the last day still in time. A late lower level never blocks an upper one.';
comment on column reporting.level.same_report_as is 'Filled where the report of another level is sent here too: no filing of its own.';
create index level_same_report on reporting.level (round_id, same_report_as);

create table reporting.part (
  round_id uuid not null,
  id uuid not null unique,
  level integer not null,
  position integer not null,
  key text not null,
  title text not null,
  receiver_unit_id uuid not null references organisation.unit,
  components text[] not null,
  takes_rest boolean not null,
  figures text not null check (figures in ('entered', 'consolidated', 'own')),
  primary key (round_id, id),
  unique (round_id, level, key),
  foreign key (round_id, level) references reporting.level
);
comment on table reporting.part is 'What one receiver is responsible for at a level, by component. takes_rest: all that no other part of the level takes.';
comment on column reporting.part.figures is 'entered by the unit; consolidated from the parts it confirmed; own = its own figures, never added to those of the units below.';
create index part_receiver on reporting.part (receiver_unit_id);

create table reporting.part_cell (
  round_id uuid not null,
  part_id uuid not null,
  cell_id integer not null references reporting.cell (id),
  primary key (round_id, part_id, cell_id),
  foreign key (round_id, part_id) references reporting.part
);
comment on table reporting.part_cell is 'The cells of each part, settled when the round is opened.';
create index part_cell_cell on reporting.part_cell (cell_id);

create table reporting.member (
  round_id uuid not null,
  level integer not null,
  unit_id uuid not null references organisation.unit,
  position integer not null,
  drafted_by_unit_id uuid references organisation.unit,
  request boolean not null default false,
  primary key (round_id, level, unit_id),
  foreign key (round_id, level) references reporting.level
);
comment on table reporting.member is 'Who owes a filing at a level. drafted_by: the office that writes it for the unit. request: asked, not ordered, so never overdue.';
create index member_unit on reporting.member (unit_id);
create index member_drafted_by on reporting.member (drafted_by_unit_id) where drafted_by_unit_id is not null;

create table reporting.member_part (
  round_id uuid not null,
  level integer not null,
  unit_id uuid not null,
  part_id uuid not null,
  primary key (round_id, level, unit_id, part_id),
  foreign key (round_id, level, unit_id) references reporting.member,
  foreign key (round_id, part_id) references reporting.part
);
comment on table reporting.member_part is 'Which parts a unit''s report has: one a receiver. level is the level of the report, which for a report sent to two levels is the first.';
create index member_part_part on reporting.member_part (round_id, part_id);

create table reporting.filing (
  id uuid primary key,
  round_id uuid not null,
  level integer not null,
  unit_id uuid not null,
  version integer not null check (version > 0),
  opened_by uuid,
  opened_at timestamptz not null,
  frozen_by uuid,
  frozen_at timestamptz,
  signing_id uuid,
  sent_at timestamptz,
  signed_on date,
  document_number text,
  unique (round_id, level, unit_id, version),
  foreign key (round_id, level, unit_id) references reporting.member,
  check (sent_at is null or (frozen_at is not null and signed_on is not null))
);
comment on table reporting.filing is 'Lần gửi: one version of a unit''s report. Open for entry until frozen for signature; sent when the signed paper got its number; from then on immutable.';
comment on column reporting.filing.signed_on is 'Day of the signed paper: on time is what was signed in time.';
create unique index filing_one_open on reporting.filing (round_id, level, unit_id) where sent_at is null;
create index filing_signing on reporting.filing (signing_id) where signing_id is not null;

create table reporting.filing_part (
  filing_id uuid not null references reporting.filing,
  part_id uuid not null references reporting.part (id),
  open boolean not null,
  edits integer not null default 0,
  edited_by uuid,
  edited_at timestamptz,
  content_hash text,
  primary key (filing_id, part_id)
);
comment on table reporting.filing_part is 'The parts of a filing. open: may be edited in this version. edits counts saved changes (a stale page is told). content_hash is set when frozen.';
create index filing_part_part on reporting.filing_part (part_id);

create table reporting.value (
  filing_id uuid not null references reporting.filing,
  cell_id integer not null,
  number numeric,
  text text,
  unread text,
  origin text not null check (origin in ('entered', 'computed', 'counted')),
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (filing_id, cell_id),
  check (num_nonnulls(number, text, unread) = 1)
);
comment on table reporting.value is 'One figure or text of a filing. No row = blank, which is not zero. unread: typed in a draft but not yet understood. cell_id is a reporting.cell id, without a foreign key because of the number of rows.';

create table reporting.check_reason (
  filing_id uuid not null references reporting.filing,
  check_key text not null,
  reason text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (filing_id, check_key)
);
comment on table reporting.check_reason is 'Why a figure stands although a check of the form warns of it.';

create table reporting.precheck (
  filing_id uuid not null references reporting.filing,
  part_id uuid not null references reporting.part (id),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (filing_id, part_id),
  check ((answered_by is null) = (answered_at is null))
);
comment on table reporting.precheck is 'Figures shown to the receiver before the signature, and what it said. Optional; being on time still counts the signed filing.';
create index precheck_part on reporting.precheck (part_id);

create table reporting.acceptance (
  part_id uuid not null references reporting.part (id),
  unit_id uuid not null references organisation.unit,
  content_hash text not null,
  filing_id uuid not null references reporting.filing,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (part_id, unit_id, content_hash, accepted_at)
);
comment on table reporting.acceptance is 'The receiver confirmed this content of a unit''s part: a later filing with the same content keeps it. withdrawn: sent back afterwards.';
create unique index acceptance_in_force on reporting.acceptance (part_id, unit_id, content_hash) where withdrawn_at is null;
create index acceptance_unit on reporting.acceptance (unit_id);
create index acceptance_filing on reporting.acceptance (filing_id);

create table reporting.send_back (
  filing_id uuid not null references reporting.filing,
  part_id uuid not null references reporting.part (id),
  reason text not null,
  sent_back_by uuid not null,
  sent_back_at timestamptz not null,
  primary key (filing_id, part_id)
);
comment on table reporting.send_back is 'The receiver asks for a part to be completed or corrected, with the reason; the unit answers with a new filing.';
create index send_back_part on reporting.send_back (part_id);

create table reporting.query (
  filing_id uuid not null references reporting.filing,
  id uuid not null unique,
  part_id uuid not null references reporting.part (id),
  cell_id integer references reporting.cell (id),
  question text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (filing_id, id),
  check ((answer is null) = (answered_at is null))
);
comment on table reporting.query is 'A question of the receiver pinned to a cell (or to the part): with a send-back, or at the check before the signature.';
create index query_part on reporting.query (part_id);
create index query_cell on reporting.query (cell_id);
