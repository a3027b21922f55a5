-- feedback: what the offices need to handle petitions: looks at what is sealed, overdue ones climbing, templates, proposals, difficulties.

create table feedback.contact_look (
  id uuid primary key,
  petition_id uuid not null references feedback.petition,
  person_id uuid not null references organisation.person,
  purpose text not null,
  at timestamptz not null
);
comment on table feedback.contact_look is 'Who looked at a sender''s contact (of a denunciation: at the letter), when and what for. Without a fresh look nothing is shown.';
create index contact_look_petition on feedback.contact_look (petition_id, at desc);
create index contact_look_person on feedback.contact_look (person_id);

create table feedback.climb_rule (
  level text not null check (level in ('head', 'office')),
  working_days integer not null check (working_days > 0),
  source text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from),
  primary key (level, valid_from)
);
comment on table feedback.climb_rule is 'After how many working days overdue a petition climbs: to the head of the unit in charge, then to the desk''s office.';
comment on column feedback.climb_rule.source is 'Null = a draft, to be decided by the authority.';

create table feedback.climb (
  petition_id uuid not null references feedback.petition,
  clock text not null check (clock in ('notice', 'result')),
  due_on date not null,
  level text not null check (level in ('head', 'office')),
  unit_id uuid not null references organisation.unit,
  on_day date not null,
  at timestamptz not null,
  primary key (petition_id, clock, due_on, level)
);
comment on table feedback.climb is 'An overdue petition climbed: to whom, for which clock and day. Once each; a later day begins anew.';
create index climb_unit on feedback.climb (unit_id);

create table feedback.answer_template (
  id uuid primary key,
  unit_id uuid references organisation.unit,
  topic_code text,
  outcome text not null check (outcome in ('solved', 'explained', 'not-eligible', 'passed-up', 'not-possible')),
  title text not null,
  body text not null,
  source text,
  petition_id uuid references feedback.petition,
  saved_by uuid references organisation.person,
  saved_at timestamptz not null,
  retired_at timestamptz,
  unique nulls not distinct (unit_id, title)
);
comment on table feedback.answer_template is 'Templates and knowledge from earlier answers, bound to an outcome: a refusal is never answered with the words of a success.';
comment on column feedback.answer_template.unit_id is 'Whose it is; null = shipped with the catalogue, for everybody.';
comment on column feedback.answer_template.petition_id is 'The petition whose answer it was made from.';
create index answer_template_petition on feedback.answer_template (petition_id);
create index answer_template_saver on feedback.answer_template (saved_by);

create table feedback.item_proposal (
  id uuid primary key,
  topic_id uuid references feedback.topic,
  unit_id uuid not null references organisation.unit,
  title text not null,
  body text not null,
  proposed_by uuid not null references organisation.person,
  proposed_at timestamptz not null,
  on_day date not null
);
comment on table feedback.item_proposal is 'Many ask the same: an explaining item is proposed to the editors.';
create index item_proposal_topic on feedback.item_proposal (topic_id);
create index item_proposal_unit on feedback.item_proposal (unit_id);
create index item_proposal_proposer on feedback.item_proposal (proposed_by);

create table feedback.proposal_petition (
  proposal_id uuid not null references feedback.item_proposal,
  petition_id uuid not null references feedback.petition,
  primary key (proposal_id, petition_id)
);
comment on table feedback.proposal_petition is 'The petitions that a proposed item answers.';
create index proposal_petition_petition on feedback.proposal_petition (petition_id);

create table feedback.petition_difficulty (
  petition_id uuid not null references feedback.petition,
  difficulty_id uuid not null references plans.difficulty,
  opened_at timestamptz not null,
  primary key (petition_id, difficulty_id)
);
comment on table feedback.petition_difficulty is 'Difficulties of the plan that were opened from a petition.';
create index petition_difficulty_difficulty on feedback.petition_difficulty (difficulty_id);
