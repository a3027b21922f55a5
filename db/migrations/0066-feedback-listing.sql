-- feedback: the words of the public list can be searched.

alter table feedback.moderation add column search text not null generated always as
  (platform.fold(cleared_title || ' ' || cleared_text || ' ' || coalesce(cleared_answer, ''))) stored;
comment on column feedback.moderation.search is 'What the public list is searched in: cleared texts only.';
create index moderation_search on feedback.moderation using gin (search gin_trgm_ops);
