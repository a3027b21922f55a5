-- feedback: what people are told about complaints and denunciations, and how long personal data is kept. Both are data.

create table feedback.procedure (
  subject text not null check (subject in ('review', 'decision', 'denunciation')),
  title text not null,
  what text not null,
  steps text[] not null,
  time_limit text,
  source text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from),
  primary key (subject, valid_from)
);
comment on table feedback.procedure is 'Where a complaint (about the household review, or another decision) and a denunciation go: told on the form, never answered as feedback.';
comment on column feedback.procedure.source is 'Null = a draft.';

create table feedback.retention (
  field text primary key check (field in ('contact', 'letter', 'photos')),
  purpose text not null,
  months integer not null check (months > 0),
  source text
);
comment on table feedback.retention is 'Personal data of a petition: what it is kept for and how many months after it was done; then it is erased.';
comment on column feedback.retention.source is 'Null = a draft.';
