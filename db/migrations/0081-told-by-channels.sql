-- feedback: a question to the sender, and a notice of handling, go out by his channel as the answer does, with proof.

alter table feedback.delivery alter column answer_n drop not null;
alter table feedback.delivery add column message_n integer;
alter table feedback.delivery add foreign key (petition_id, message_n) references feedback.message;
alter table feedback.delivery add check (num_nonnulls(answer_n, message_n) = 1);
create index delivery_message on feedback.delivery (petition_id, message_n);
comment on table feedback.delivery is 'The ways by which an approved answer, a question or a notice went to the sender, with proof or the reason why it failed.';
comment on column feedback.delivery.message_n is 'The question or notice that went out; null = an answer (answer_n).';
