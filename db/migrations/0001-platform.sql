-- The ground under all slices: which migrations ran, the two clocks, the record of acts, repeats, mail.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create schema platform;
create schema record;

create table platform.migration (
  name text primary key,
  hash text not null,
  applied_at timestamptz not null default now()
);
comment on table platform.migration is 'Files of db/migrations that ran on this database.';

create table platform.installation (
  key text primary key,
  value jsonb not null
);
comment on table platform.installation is 'Facts of this installation, such as the loaded sample.';

create table platform.clock (
  singleton boolean primary key default true check (singleton),
  business_today date
);
comment on table platform.clock is 'The business day of a sample; null = the real day. Sessions, limits and the record always use system time.';
insert into platform.clock (business_today) values (null);

create function platform.fold(text) returns text
  language sql immutable parallel safe strict
  return lower(translate(public.unaccent('public.unaccent'::regdictionary, normalize($1, nfc)), 'đĐ', 'dd'));
comment on function platform.fold is 'Search form of a text: lower case, no tone marks, đ as d.';

create table record.act (
  id uuid primary key,
  parent_id uuid references record.act,
  name text not null,
  actor_kind text not null check (actor_kind in ('person', 'public', 'system', 'machine')),
  person_id uuid,
  membership_id uuid,
  on_behalf_of_id uuid,
  cause text,
  happened_at timestamptz not null,
  business_day date not null
);
comment on table record.act is 'One line for each act that was done: who (as which membership, for whom), what, when. Never changed, never deleted.';
create index act_parent on record.act (parent_id) where parent_id is not null;
create index act_person on record.act (person_id, happened_at desc);

create table record.change (
  act_id uuid not null references record.act,
  position integer not null,
  thing text not null,
  thing_id uuid not null,
  before jsonb,
  after jsonb,
  primary key (act_id, position)
);
comment on table record.change is 'What an act changed, thing by thing: the values before and after. Secret fields never stand here.';
create index change_thing on record.change (thing_id, act_id);

create table record.repeat (
  actor_key text not null,
  act_id uuid not null,
  name text not null,
  input_hash text not null,
  answer jsonb,
  done_at timestamptz not null,
  primary key (actor_key, act_id)
);
comment on table record.repeat is 'The answer of each act by the id its form carried: a repeat changes nothing and gets this answer.';

create function record.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the record is append-only'; end $$;
create trigger act_is_final before update or delete on record.act for each row execute function record.refuse_change();
create trigger change_is_final before update or delete on record.change for each row execute function record.refuse_change();

create table platform.rate (
  key text not null,
  slot timestamptz not null,
  hits integer not null,
  primary key (key, slot)
);
comment on table platform.rate is 'Hits of a limited thing (sign-in of an account, of an address) in a slot of time.';

create table platform.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  failure text
);
comment on table platform.mail is 'Every e-mail of the system. Without an SMTP server they stay here to be read on the outbox page.';
create index mail_queued on platform.mail (queued_at desc);
