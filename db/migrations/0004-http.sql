-- Forms that came in after the session had ended: offered to their sender again after sign-in.

create table platform.kept_form (
  key_hash text primary key,
  path text not null,
  fields jsonb not null,
  expires_at timestamptz not null
);
comment on table platform.kept_form is 'Texts of a form posted on an expired session, for an hour; never passwords.';
