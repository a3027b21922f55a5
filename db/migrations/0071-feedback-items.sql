-- feedback: the item that explains what several people asked; feedback reads the slice outreach, which therefore stands before it.

alter table feedback.item_proposal add column item_id uuid not null unique references outreach.item;
alter table feedback.item_proposal drop column title, drop column body;
comment on column feedback.item_proposal.item_id is 'The draft that editors go on with; its words and its state stand there.';
