-- feedback: whether a first answer was in time is known after the sender brought the petition back and its clock began anew.

alter table feedback.not_solved add column first_due_on date;
comment on column feedback.not_solved.first_due_on is 'The day on which the answer that the sender did not accept had been due; null where no topic set one.';
