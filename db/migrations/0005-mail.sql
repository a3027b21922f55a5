-- E-mail is sent by a job: how often it was tried, when again, and whether it was given up.

alter table platform.mail
  add key text not null unique,
  add attempts integer not null default 0,
  add next_try_at timestamptz,
  add given_up_at timestamptz,
  add check (sent_at is null or given_up_at is null);
comment on column platform.mail.key is 'What it is about, so that a repeated job queues it once.';
comment on column platform.mail.failure is 'What the server answered at the last attempt.';
comment on column platform.mail.next_try_at is 'Not before this moment; null = at once.';
comment on column platform.mail.given_up_at is 'Refused for good (no such mailbox), or tried too often.';
create index mail_waiting on platform.mail (queued_at) where sent_at is null and given_up_at is null;
