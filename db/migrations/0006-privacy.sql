-- Personal fields: each subject (a petitioner, a household) has a key of its own; destroying it erases what it sealed, wherever it stands.

create table platform.subject_key (
  subject_id uuid primary key,
  wrapped_key bytea,
  made_at timestamptz not null,
  forgotten_at timestamptz,
  check ((wrapped_key is null) = (forgotten_at is not null))
);
comment on table platform.subject_key is 'The key of a subject''s personal fields, itself sealed with the key of the installation, which never stands in the database.';
comment on column platform.subject_key.wrapped_key is 'Null once the subject is forgotten: nobody can read the fields any more, and none can be sealed anew.';
