-- E-mail to a citizen is sealed with the key of the petition that it is about, until it left.

alter table platform.mail
  add subject_id uuid,
  add sealed bytea,
  add check (subject_id is null or (recipient = '' and subject = '' and body = ''));
comment on column platform.mail.subject_id is 'Whose key seals the mail (platform.subject_key); null = a mail of the house to its own people, kept open.';
comment on column platform.mail.sealed is 'Sealed JSON: recipient, subject, body. Taken out when the mail was sent or given up.';
