-- Personal data of a petition are erased field by field, each when its own time is over.

alter table feedback.retention drop constraint retention_field_check;
alter table feedback.retention add constraint retention_field_check check (field in ('contact', 'letter', 'photos', 'place'));

create table feedback.field_erasure (
  petition_id uuid not null references feedback.petition,
  field text not null check (field in ('contact', 'letter', 'photos', 'place')),
  at timestamptz not null,
  primary key (petition_id, field)
);
comment on table feedback.field_erasure is 'A kind of personal data whose time was over before that of the others (feedback.retention). When all are, feedback.erasure ends it and the key is destroyed.';
