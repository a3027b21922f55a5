-- organisation: handing over one's work when a person moves or leaves.

create table organisation.hand_over (
  id uuid primary key,
  membership_id uuid not null references organisation.membership,
  to_person_id uuid not null references organisation.person,
  handed_on date not null,
  note text,
  created_at timestamptz not null
);
comment on table organisation.hand_over is 'The holder of a membership handed its open work over to a colleague; what work that is, each slice knows.';
create index hand_over_membership on organisation.hand_over (membership_id);
create index hand_over_person on organisation.hand_over (to_person_id);
