-- feedback: what a clearing for the public list was made for, and what a moderator said of each photo.

alter table feedback.moderation
  add column petition_version integer,
  add column answer_n integer,
  add column reason text,
  add constraint moderation_answer foreign key (petition_id, answer_n) references feedback.answer;
comment on column feedback.moderation.petition_version is 'The version of the petition that the moderator had before him.';
comment on column feedback.moderation.answer_n is 'The answer that was cleared; null = none was approved yet. A later answer is not shown before it is cleared, nor is the cleared one then.';
comment on column feedback.moderation.reason is 'Why it may be shown though the rule pointed at places that may be personal data; null where it pointed at none.';
create index moderation_answer_cleared on feedback.moderation (petition_id, answer_n);

create table feedback.photo_verdict (
  petition_id uuid not null,
  photo_n integer not null,
  verdict text not null check (verdict in ('clean', 'blurred', 'unsure')),
  cells integer[] not null default '{}',
  person_id uuid not null references organisation.person,
  at timestamptz not null,
  primary key (petition_id, photo_n),
  foreign key (petition_id, photo_n) references feedback.photo,
  check ((verdict = 'blurred') = (cardinality(cells) > 0))
);
comment on table feedback.photo_verdict is 'What a moderator said of a photo: no face and no plate, blurred by hand, or unsure. Unsure and unsaid stay hidden.';
comment on column feedback.photo_verdict.cells is 'The cells of the grid (sixteen by twelve, counted from 0 by rows) that are made unrecognisable.';
create index photo_verdict_person on feedback.photo_verdict (person_id);

comment on column feedback.cleared_photo.bytes is 'The published copy, sealed with the petition''s own key: the marked cells are gone from it, not covered.';
