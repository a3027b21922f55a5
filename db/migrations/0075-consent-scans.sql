-- outreach: the signed paper of a consent, photographed and sealed.

create table outreach.consent_scan (
  consent_id uuid primary key references outreach.consent,
  bytes bytea not null,
  added_by uuid references organisation.person,
  added_at timestamptz not null
);
comment on table outreach.consent_scan is 'The signed paper of a consent as a JPEG, sealed with a key of its own (platform.subject_key, subject = the consent). Once there it is not replaced.';
create index consent_scan_adder on outreach.consent_scan (added_by);
