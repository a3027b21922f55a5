-- feedback: petitions of citizens (phản ánh, kiến nghị), from the letter to the answer. What a petition's state is, its steps say.

create schema feedback;

create table feedback.topic (
  id uuid primary key,
  code text not null,
  name text not null,
  description text not null,
  topic_group text not null,
  keywords text[] not null default '{}',
  days integer not null check (days > 0),
  day_unit text not null check (day_unit in ('calendar', 'working')),
  source text,
  official_order integer not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from),
  unique (code, valid_from)
);
comment on table feedback.topic is 'What petitions are about, with the time in which the result is due (the second clock).';
comment on column feedback.topic.code is 'Also the service_code of Open311.';
comment on column feedback.topic.source is 'The document that sets the time; null = a draft, to be decided by the authority.';

create table feedback.topic_route (
  topic_id uuid not null references feedback.topic,
  territory_id uuid not null references organisation.unit,
  unit_id uuid not null references organisation.unit,
  primary key (topic_id, territory_id)
);
comment on table feedback.topic_route is 'Which unit is in charge of a topic in a territory; the nearest territory above the place counts.';
create index topic_route_territory on feedback.topic_route (territory_id);
create index topic_route_unit on feedback.topic_route (unit_id);

create table feedback.notice_clock (
  kind text not null check (kind in ('reflection', 'proposal', 'complaint', 'denunciation')),
  days integer not null check (days > 0),
  day_unit text not null check (day_unit in ('calendar', 'working')),
  source text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from),
  primary key (kind, valid_from)
);
comment on table feedback.notice_clock is 'The first clock: in what time the sender is told whether and by whom it is handled.';
comment on column feedback.notice_clock.source is 'Null = a draft.';

create table feedback.consent_wording (
  purpose text not null check (purpose in ('handling', 'contact', 'listing', 'hamlet-head')),
  version integer not null,
  text text not null,
  valid_from date not null,
  primary key (purpose, version)
);
comment on table feedback.consent_wording is 'What a sender agreed to, word for word; a new wording is a new version.';

create table feedback.desk (
  unit_id uuid primary key references organisation.unit,
  territory_id uuid not null unique references organisation.unit,
  phone text,
  address text,
  hours text,
  reception text,
  source text
);
comment on table feedback.desk is 'The unit that receives the petitions of a territory (bộ phận tiếp nhận) and follows their clocks.';
comment on column feedback.desk.reception is 'Where and when citizens are received in person: where complaints and denunciations are directed to.';
comment on column feedback.desk.source is 'Null = illustrative.';

create table feedback.petition (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9]{12}$'),
  kind text not null check (kind in ('reflection', 'proposal', 'complaint', 'denunciation')),
  complaint_about text check (complaint_about in ('review', 'decision')),
  topic_id uuid references feedback.topic,
  channel text not null check (channel in
    ('web', 'phone', 'visit', 'box', 'dialogue', 'zalo', 'messenger', 'sms', 'email', 'open311')),
  source_ref text,
  desk_id uuid not null references feedback.desk,
  unit_id uuid not null references organisation.unit,
  place_id uuid references organisation.unit,
  hamlet text,
  latitude numeric(9, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  body text,
  anonymous boolean not null,
  sender_sex text check (sender_sex in ('female', 'male')),
  entered_by uuid references organisation.person,
  split_from_id uuid references feedback.petition,
  received_at timestamptz not null,
  received_on date not null,
  notice_due_on date not null,
  result_due_on date,
  version integer not null default 1,
  search text not null generated always as
    (platform.fold(code || ' ' || coalesce(body, '') || ' ' || coalesce(hamlet, ''))) stored,
  check ((latitude is null) = (longitude is null)),
  check (complaint_about is null or kind = 'complaint'),
  check (kind <> 'denunciation' or (body is null and hamlet is null and latitude is null and source_ref is null))
);
comment on table feedback.petition is 'One letter, call or message of a citizen (phản ánh, kiến nghị; khiếu nại and tố cáo only to be directed). No state stands here: see feedback.step.';
comment on column feedback.petition.code is 'The tracking code: eleven digits of chance and a check digit.';
comment on column feedback.petition.complaint_about is 'What a complaint is about: a result of the household review goes to phúc tra first.';
comment on column feedback.petition.source_ref is 'The message''s or letter''s own id in its channel, so that it comes in once.';
comment on column feedback.petition.desk_id is 'Who received it and follows its clocks.';
comment on column feedback.petition.unit_id is 'The unit in charge now; the way there stands in feedback.routing.';
comment on column feedback.petition.place_id is 'Commune (or hamlet, where hamlets are units) that it is about.';
comment on column feedback.petition.body is 'The letter. Null of a denunciation (sealed behind its wall) and after an erasure.';
comment on column feedback.petition.entered_by is 'Who typed it in for a caller, visitor or slip (nhập thay); null where the sender did it himself.';
comment on column feedback.petition.result_due_on is 'The second clock, by topic; null until the topic is known, and for what is only directed.';
create index petition_desk on feedback.petition (desk_id, received_at desc);
create index petition_unit on feedback.petition (unit_id, received_at desc);
create index petition_place on feedback.petition (place_id, received_at desc);
create index petition_topic on feedback.petition (topic_id, received_at desc);
create index petition_received on feedback.petition (received_at desc);
create index petition_enterer on feedback.petition (entered_by);
create index petition_split on feedback.petition (split_from_id);
create unique index petition_source on feedback.petition (channel, source_ref) where source_ref is not null;
create index petition_search on feedback.petition using gin (search gin_trgm_ops);

create table feedback.sender (
  petition_id uuid primary key references feedback.petition,
  contact bytea,
  reach text[] not null default '{}',
  corrected_at timestamptz
);
comment on table feedback.sender is 'How to reach the sender, sealed with the petition''s own key (platform.subject_key); no row for an anonymous one.';
comment on column feedback.sender.contact is 'Sealed JSON: name, phone, email, address, zalo, messenger. Opened only by an act that is recorded.';
comment on column feedback.sender.reach is 'Which ways there are (phone, email, zalo, messenger), without the values.';

create table feedback.consent (
  petition_id uuid not null references feedback.petition,
  purpose text not null,
  wording_version integer not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (petition_id, purpose),
  foreign key (purpose, wording_version) references feedback.consent_wording (purpose, version)
);
comment on table feedback.consent is 'What the sender agreed to, when, in which wording; an answer through the head of the hamlet needs "hamlet-head", the public list "listing".';
create index consent_wording_used on feedback.consent (purpose, wording_version);

create table feedback.denunciation (
  petition_id uuid primary key references feedback.petition,
  letter bytea
);
comment on table feedback.denunciation is 'The wall around a tố cáo: its whole letter with the sender''s identity, sealed; seen by its readers only, never searched, listed, exported or logged.';

create table feedback.denunciation_desk (
  desk_id uuid not null references feedback.desk,
  person_id uuid not null references organisation.person,
  named_by uuid references organisation.person,
  named_at timestamptz not null,
  ended_at timestamptz,
  primary key (desk_id, person_id, named_at)
);
comment on table feedback.denunciation_desk is 'Who at a desk is entrusted with denunciations: they become the first readers of each.';
create index denunciation_desk_person on feedback.denunciation_desk (person_id);
create index denunciation_desk_namer on feedback.denunciation_desk (named_by);

create table feedback.denunciation_reader (
  petition_id uuid not null references feedback.denunciation,
  person_id uuid not null references organisation.person,
  added_by uuid references organisation.person,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (petition_id, person_id)
);
comment on table feedback.denunciation_reader is 'The named people who need to know of a denunciation; nobody else sees that it exists.';
create index denunciation_reader_person on feedback.denunciation_reader (person_id);
create index denunciation_reader_adder on feedback.denunciation_reader (added_by);

create table feedback.step (
  petition_id uuid not null references feedback.petition,
  n integer not null,
  kind text not null check (kind in (
    'received', 'sorted', 'accepted', 'refused', 'forwarded', 'directed', 'notice-given', 'routed', 'part-given', 'part-done',
    'asked', 'replied', 'extended', 'drafted', 'returned', 'approved', 'delivered', 'solved', 'not-solved', 'rated', 'merged', 'unmerged',
    'split', 'handed-over', 'listed', 'listing-refused', 'listing-withdrawn', 'corrected', 'erased')),
  person_id uuid references organisation.person,
  unit_id uuid references organisation.unit,
  at timestamptz not null,
  on_day date not null,
  note text,
  primary key (petition_id, n)
);
comment on table feedback.step is 'What was done with a petition, in order; its state is the last step that bears one. Steps are added, never changed (an erasure takes the sender''s words out of notes).';
comment on column feedback.step.person_id is 'Null = the sender, or the system.';
comment on column feedback.step.unit_id is 'The unit it went to, or which acted.';
comment on column feedback.step.note is 'Reason or remark; of refused, forwarded, directed, extended it is told to the sender.';
create index step_person on feedback.step (person_id);
create index step_unit on feedback.step (unit_id);
create index step_day on feedback.step (kind, on_day);

create table feedback.routing (
  petition_id uuid not null references feedback.petition,
  n integer not null,
  unit_id uuid not null references organisation.unit,
  role text not null check (role in ('lead', 'part')),
  request text,
  due_on date,
  officer_id uuid references organisation.person,
  routed_by uuid references organisation.person,
  routed_at timestamptz not null,
  contribution text,
  contributed_by uuid references organisation.person,
  contributed_at timestamptz,
  ended_at timestamptz,
  primary key (petition_id, n)
);
comment on table feedback.routing is 'To which unit a petition, or a part of it, was given, for how long, and what the unit contributed.';
comment on column feedback.routing.officer_id is 'Who in the unit works on it.';
create index routing_unit on feedback.routing (unit_id);
create index routing_officer on feedback.routing (officer_id);
create index routing_router on feedback.routing (routed_by);
create index routing_contributor on feedback.routing (contributed_by);

create table feedback.message (
  petition_id uuid not null references feedback.petition,
  n integer not null,
  kind text not null check (kind in ('question', 'reply', 'notice', 'note')),
  body text,
  reply_to integer,
  person_id uuid references organisation.person,
  at timestamptz not null,
  on_day date not null,
  primary key (petition_id, n)
);
comment on table feedback.message is 'Questions and notices to the sender, the sender''s replies, and internal notes (kind note: never shown to the sender).';
comment on column feedback.message.body is 'Null after an erasure of what the sender wrote.';
create index message_person on feedback.message (person_id);

create table feedback.extension (
  petition_id uuid not null references feedback.petition,
  n integer not null,
  old_due_on date not null,
  new_due_on date not null,
  reason text not null,
  person_id uuid not null references organisation.person,
  at timestamptz not null,
  primary key (petition_id, n),
  check (new_due_on > old_due_on)
);
comment on table feedback.extension is 'The result''s day put off, with the reason that the sender is told; the old day stays.';
create index extension_person on feedback.extension (person_id);

create table feedback.answer (
  petition_id uuid not null references feedback.petition,
  n integer not null,
  unit_id uuid not null references organisation.unit,
  outcome text not null check (outcome in ('solved', 'explained', 'not-eligible', 'passed-up', 'not-possible')),
  body text not null,
  document_number text,
  drafted_by uuid not null references organisation.person,
  drafted_at timestamptz not null,
  approved_by uuid references organisation.person,
  approved_at timestamptz,
  returned_by uuid references organisation.person,
  returned_at timestamptz,
  return_reason text,
  primary key (petition_id, n),
  check (approved_at is null or returned_at is null)
);
comment on table feedback.answer is 'Drafts of the answer; the approved one is delivered. A refusal of help is never counted as solved: outcome and state are two.';
create index answer_unit on feedback.answer (unit_id);
create index answer_drafter on feedback.answer (drafted_by);
create index answer_approver on feedback.answer (approved_by);
create index answer_returner on feedback.answer (returned_by);

create table feedback.delivery (
  petition_id uuid not null,
  n integer not null,
  answer_n integer not null,
  channel text not null check (channel in
    ('page', 'zalo', 'messenger', 'sms', 'email', 'call', 'hamlet-head', 'visit', 'letter')),
  queued_at timestamptz not null,
  delivered_at timestamptz,
  delivered_by uuid references organisation.person,
  proof text,
  failed_at timestamptz,
  failure text,
  primary key (petition_id, n),
  foreign key (petition_id, answer_n) references feedback.answer
);
comment on table feedback.delivery is 'The ways by which an approved answer went to the sender, with proof or the reason why it failed.';
create index delivery_answer on feedback.delivery (petition_id, answer_n);
create index delivery_deliverer on feedback.delivery (delivered_by);
create index delivery_waiting on feedback.delivery (channel, queued_at) where delivered_at is null and failed_at is null;

create table feedback.not_solved (
  petition_id uuid primary key references feedback.petition,
  answer_n integer not null,
  reason text,
  previous_officer_id uuid references organisation.person,
  at timestamptz not null,
  on_day date not null
);
comment on table feedback.not_solved is 'The sender said "chưa giải quyết được": once, and then another person takes it up.';
create index not_solved_officer on feedback.not_solved (previous_officer_id);

create table feedback.rating (
  petition_id uuid not null references feedback.petition,
  answer_n integer not null,
  score integer not null check (score between 1 and 5),
  comment text,
  at timestamptz not null,
  primary key (petition_id, answer_n)
);
comment on table feedback.rating is 'How satisfied the sender was with an answer: 1 very unsatisfied to 5 very satisfied.';

create table feedback.merging (
  petition_id uuid primary key references feedback.petition,
  into_id uuid not null references feedback.petition,
  merged_by uuid references organisation.person,
  merged_at timestamptz not null,
  check (into_id <> petition_id)
);
comment on table feedback.merging is 'A petition worked on together with an earlier one about the same thing: it gets that one''s answer. The row goes when they are taken apart again.';
create index merging_into on feedback.merging (into_id);
create index merging_merger on feedback.merging (merged_by);

create table feedback.hand_over (
  petition_id uuid not null references feedback.petition,
  system text not null,
  number text not null,
  direction text not null check (direction in ('to', 'from')),
  person_id uuid references organisation.person,
  at timestamptz not null,
  primary key (petition_id, system),
  unique (system, number)
);
comment on table feedback.hand_over is 'The petition''s number in another system (such as the province''s 1022), handed over to it or come from it: both numbers are kept.';
create index hand_over_person on feedback.hand_over (person_id);

create table feedback.photo (
  petition_id uuid not null references feedback.petition,
  n integer not null check (n between 1 and 5),
  media_type text not null,
  width integer not null,
  height integer not null,
  bytes bytea,
  added_at timestamptz not null,
  primary key (petition_id, n)
);
comment on table feedback.photo is 'Photos of a petition: turned upright, shrunk, without metadata, sealed with the petition''s own key.';
comment on column feedback.photo.bytes is 'Sealed; null after an erasure.';

create table feedback.moderation (
  petition_id uuid not null references feedback.petition,
  n integer not null,
  cleared_title text not null,
  cleared_text text not null,
  cleared_answer text,
  moderator_id uuid not null references organisation.person,
  at timestamptz not null,
  withdrawn_by uuid references organisation.person,
  withdrawn_at timestamptz,
  withdraw_reason text,
  primary key (petition_id, n)
);
comment on table feedback.moderation is 'What the public list shows of a petition: texts cleared of personal data by a moderator. Without a living row nothing is shown.';
create unique index moderation_living on feedback.moderation (petition_id) where withdrawn_at is null;
create index moderation_moderator on feedback.moderation (moderator_id);
create index moderation_withdrawer on feedback.moderation (withdrawn_by);

create table feedback.cleared_photo (
  petition_id uuid not null,
  moderation_n integer not null,
  photo_n integer not null,
  media_type text not null,
  bytes bytea not null,
  primary key (petition_id, moderation_n, photo_n),
  foreign key (petition_id, moderation_n) references feedback.moderation,
  foreign key (petition_id, photo_n) references feedback.photo
);
comment on table feedback.cleared_photo is 'Photos that a moderator cleared for the public list: faces and plates blurred by hand.';
create index cleared_photo_of on feedback.cleared_photo (petition_id, photo_n);

create table feedback.erasure (
  petition_id uuid primary key references feedback.petition,
  ground text not null check (ground in ('asked', 'retention')),
  person_id uuid references organisation.person,
  at timestamptz not null
);
comment on table feedback.erasure is 'The letter, contact and photos were erased; the petition stays as a count.';
create index erasure_person on feedback.erasure (person_id);

create table feedback.draft (
  key_hash text primary key,
  content bytea not null,
  petition_id uuid references feedback.petition,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table feedback.draft is 'What was typed so far on the three pages, sealed with the key that only the sender''s address holds; swept when expired.';
create index draft_expiry on feedback.draft (expires_at);
create index draft_petition on feedback.draft (petition_id);

create table feedback.upload (
  key_hash text primary key,
  draft_hash text not null references feedback.draft on delete cascade,
  length integer not null check (length > 0),
  received integer not null default 0,
  expires_at timestamptz not null,
  check (received between 0 and length)
);
comment on table feedback.upload is 'A photo that is coming in piece by piece and may be taken up again after an interruption.';
create index upload_draft on feedback.upload (draft_hash);
create index upload_expiry on feedback.upload (expires_at);

create table feedback.upload_piece (
  key_hash text not null references feedback.upload on delete cascade,
  starts_at integer not null,
  bytes bytea not null,
  primary key (key_hash, starts_at)
);
comment on table feedback.upload_piece is 'Pieces of an upload, sealed with the upload''s own key.';

create table feedback.draft_photo (
  draft_hash text not null references feedback.draft on delete cascade,
  n integer not null check (n between 1 and 5),
  media_type text not null,
  width integer not null,
  height integer not null,
  bytes bytea not null,
  primary key (draft_hash, n)
);
comment on table feedback.draft_photo is 'Photos of a draft, already shrunk and without metadata, sealed with the draft''s own key.';
