-- plans: an assignment may end without anybody ending it, when its officer leaves.

alter table plans.assignment drop constraint assignment_check;
alter table plans.assignment add constraint assignment_check check (ended_by is null or ended_at is not null);
comment on column plans.assignment.ended_by is 'Who assigned anew; null of an ended one: the officer left, and the unit''s head is to assign again.';
