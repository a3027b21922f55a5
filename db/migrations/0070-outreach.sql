-- outreach: what the public is told: news, role models, events, honours, explained policies; the consents behind them; what people suggest.

create schema outreach;

create table outreach.site (
  single boolean primary key default true check (single),
  unit_id uuid not null references organisation.unit,
  name text not null,
  motto text not null,
  about text not null,
  content_person text not null,
  address text not null,
  telephone text not null,
  email text not null,
  reception text not null,
  version integer not null default 1
);
comment on table outreach.site is 'What the public pages say of themselves: one row an installation; without it they say that the unit has not told yet.';
comment on column outreach.site.unit_id is 'The body responsible for the pages; its places are the ones that news are told by.';
comment on column outreach.site.content_person is 'The person responsible for the content, with position.';
comment on column outreach.site.reception is 'Where and when citizens are received.';
create index site_unit on outreach.site (unit_id);

create table outreach.policy_set (
  code text primary key,
  title text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  content jsonb not null,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table outreach.policy_set is 'Policies of support and the questions that lead to them, as the catalogue has them: law as data, with validity.';

create table outreach.suggestion (
  id uuid primary key,
  kind text not null check (kind in ('roleModel', 'initiative')),
  title text not null,
  text text not null,
  commune_id uuid references organisation.unit,
  sender_name text,
  sender_contact text,
  received_at timestamptz not null,
  received_on date not null,
  decision text check (decision in ('taken', 'declined')),
  reason text,
  decided_by uuid references organisation.person,
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check (decision is null or (sender_name is null and sender_contact is null))
);
comment on table outreach.suggestion is 'A role model or an initiative that somebody of the public tells of; seen by the public only as an item made from it.';
comment on column outreach.suggestion.sender_contact is 'For questions on this suggestion only: erased, with the name, when it is decided.';
create index suggestion_commune on outreach.suggestion (commune_id);
create index suggestion_decider on outreach.suggestion (decided_by);
create index suggestion_open on outreach.suggestion (received_at) where decision is null;

create table outreach.item (
  id uuid primary key,
  address text not null unique,
  unit_id uuid not null references organisation.unit,
  commune_id uuid references organisation.unit,
  kind text not null check (kind in ('news', 'roleModel', 'event', 'honour', 'policy')),
  title text not null,
  summary text not null,
  body text not null,
  basis text,
  happens_on date,
  happens_until date,
  place text,
  suggestion_id uuid unique references outreach.suggestion,
  drafted_by uuid references organisation.person,
  drafted_at timestamptz not null,
  drafted_on date not null,
  version integer not null default 1,
  search text not null generated always as
    (platform.fold(title || ' ' || summary || ' ' || body || ' ' || coalesce(place, '') || ' ' || coalesce(basis, ''))) stored,
  check (happens_until is null or happens_until >= happens_on),
  check (kind <> 'event' or (happens_on is not null and place is not null))
);
comment on table outreach.item is 'An item (tin, bài). It is open to change only while it is no draft on its way and not published: what the public reads is what was approved.';
comment on column outreach.item.unit_id is 'Who wrote it and answers for it.';
comment on column outreach.item.commune_id is 'The place it tells of; null = the whole territory.';
comment on column outreach.item.basis is 'Document it stands on: the legal source of a policy, the decision of an honour.';
comment on column outreach.item.body is 'Plain paragraphs; lines that begin with "# " or "- " are headings and lists.';
create index item_unit on outreach.item (unit_id, drafted_at desc);
create index item_commune on outreach.item (commune_id);
create index item_drafter on outreach.item (drafted_by);
create index item_search on outreach.item using gin (search gin_trgm_ops);

create table outreach.item_step (
  item_id uuid not null references outreach.item,
  n integer not null,
  kind text not null check (kind in ('submitted', 'takenBack', 'sentBack', 'published', 'withdrawn')),
  person_id uuid references organisation.person,
  at timestamptz not null,
  on_day date not null,
  note text,
  primary key (item_id, n)
);
comment on table outreach.item_step is 'What was done with an item, in order; its state is its last step. person_id is null where the house itself did it.';
create index item_step_person on outreach.item_step (person_id);
create index item_step_published on outreach.item_step (at desc) where kind = 'published';

create table outreach.picture (
  item_id uuid primary key references outreach.item,
  attachment_id uuid not null references documents.attachment,
  alt text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0)
);
comment on table outreach.picture is 'The picture of an item: shrunk, without camera data; alt says in words what it shows.';
create index picture_attachment on outreach.picture (attachment_id);

create table outreach.consent (
  id uuid primary key,
  item_id uuid not null references outreach.item,
  person_name text not null,
  given_for text,
  story boolean not null,
  picture boolean not null,
  given_on date not null,
  paper text not null,
  recorded_by uuid references organisation.person,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_by uuid references organisation.person,
  withdrawn_at timestamptz,
  check (story or picture),
  check ((withdrawn_on is null) = (withdrawn_at is null)),
  check (withdrawn_on >= given_on)
);
comment on table outreach.consent is 'The written consent of a person told of or pictured in an item: what for, since when, until when.';
comment on column outreach.consent.given_for is 'Whom the person stands for, where not himself: a child, a person in his care.';
comment on column outreach.consent.paper is 'Where the signed paper is kept.';
create index consent_item on outreach.consent (item_id);
create index consent_recorder on outreach.consent (recorded_by);
create index consent_withdrawer on outreach.consent (withdrawn_by);

create table outreach.disclosure (
  document_id uuid primary key references documents.document,
  summary text not null,
  disclosed_by uuid references organisation.person,
  disclosed_at timestamptz not null,
  disclosed_on date not null,
  withdrawn_by uuid references organisation.person,
  withdrawn_at timestamptz
);
comment on table outreach.disclosure is 'An issued document that the public may read (công khai), with the day from which it stands there.';
create index disclosure_discloser on outreach.disclosure (disclosed_by);
create index disclosure_withdrawer on outreach.disclosure (withdrawn_by);
