-- A draft on its way to the signature whose content its owner no longer stands by: neither signed nor numbered until the owner
-- freezes it anew, or takes the hold away because the cause is gone.
create table documents.signing_hold (
  signing_id uuid not null references documents.signing,
  id uuid not null,
  cause text not null,
  reason text not null,
  held_by uuid references organisation.person,
  held_at timestamptz not null,
  lifted_at timestamptz,
  primary key (signing_id, id)
);
comment on table documents.signing_hold is 'Why a draft may not be signed or numbered as it is ("dừng trình ký"): told by the owner of its subject, in words that the signer and văn thư read.';
comment on column documents.signing_hold.cause is 'What it is about, in the owner''s own words; opaque here. One hold a cause at a time.';
comment on column documents.signing_hold.lifted_at is 'When the cause was gone; null while it stands. A draft that ends takes its holds with it.';
create unique index signing_hold_standing on documents.signing_hold (signing_id, cause) where lifted_at is null;
create index signing_hold_person on documents.signing_hold (held_by);
