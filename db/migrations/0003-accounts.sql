-- auth: accounts, passwords, sessions, second factors. The tables of the accounts library, in our own names (src/platform/auth/library.ts).

create schema auth;

create table auth.user (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  name text not null generated always as (username) stored,
  email text not null generated always as (username) stored,
  two_factor_enabled boolean not null default false,
  one_time_until timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth.user is 'An account. Its id is the id of the person whose account it is.';
comment on column auth.user.name is 'The library asks for a name and an e-mail address; nobody signs in by them.';
comment on column auth.user.one_time_until is 'Until when a password given by the administrator opens the account; null = the person chose the password.';
comment on column auth.user.closed_at is 'Since when the account opens no more (the person left).';

create table auth.credential (
  id uuid primary key,
  user_id uuid not null unique references auth.user,
  provider_id text not null default 'credential',
  account_id text not null,
  password text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth.credential is 'The password of an account, as salt and scrypt hash.';

create table auth.session (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references auth.user,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table auth.session is 'Who is signed in where. A token opens nothing without the signature that stands in the cookie.';
comment on column auth.session.updated_at is 'Last seen, to within a few minutes.';
create index session_by_user on auth.session (user_id);
create index session_expiry on auth.session (expires_at);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth.verification is 'A sign-in whose password was right and whose second factor is awaited.';
create index verification_identifier on auth.verification (identifier);

create table auth.second_factor (
  id uuid primary key,
  user_id uuid not null unique references auth.user,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
comment on table auth.second_factor is 'The TOTP secret and the recovery codes of an account, both encrypted with the secret of the installation.';
comment on column auth.second_factor.verified is 'Whether a first code was typed; until then the second factor is not asked for.';

create table auth.known_address (
  user_id uuid not null references auth.user,
  address text not null,
  signed_in_at timestamptz not null,
  primary key (user_id, address)
);
comment on table auth.known_address is 'Addresses from which an account signed in: others cannot lock its person out there by guessing passwords.';
