-- reporting: đôn đốc of units that have not sent a report of a round, or not sent again what came back.

create table reporting.reminder_call (
  round_id uuid not null references reporting.round,
  id uuid not null,
  office_id uuid not null references organisation.unit,
  note text,
  called_by uuid not null references organisation.person,
  called_at timestamptz not null,
  business_day date not null,
  lines jsonb not null,
  primary key (round_id, id)
);
comment on table reporting.reminder_call is 'One đôn đốc by hand: in the application, as công văn, as a text to copy, by e-mail.';
comment on column reporting.reminder_call.lines is 'What was owed on that day: [{level, unitId, unitName, text, request, due}].';
create index report_reminder_call_office on reporting.reminder_call (office_id);
create index report_reminder_call_by on reporting.reminder_call (called_by);

create table reporting.reminder (
  round_id uuid not null,
  call_id uuid not null,
  level integer not null,
  unit_id uuid not null,
  sent_at timestamptz not null,
  primary key (round_id, call_id, level, unit_id),
  foreign key (round_id, call_id) references reporting.reminder_call,
  foreign key (round_id, level, unit_id) references reporting.member
);
comment on table reporting.reminder is 'A unit was reminded of its report; answered by the next version that it sends.';
create index report_reminder_member on reporting.reminder (round_id, level, unit_id);
create index report_reminder_unit on reporting.reminder (unit_id);
