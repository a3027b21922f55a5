-- feedback: the further messages of a sender by his channel (SMS, Zalo, Messenger, e-mail) go to his petition.

create table feedback.conversation (
  petition_id uuid primary key references feedback.petition,
  channel text not null check (channel in ('zalo', 'messenger', 'sms', 'email')),
  sender_hash bytea not null,
  last_at timestamptz not null
);
comment on table feedback.conversation is 'Whose further messages by a channel go to a petition. No row: nobody''s (written elsewhere, or the contact was erased).';
comment on column feedback.conversation.sender_hash is 'The address in the channel, hashed with a key of the installation; of a denunciation with another key, so that it is equal to no other row.';
comment on column feedback.conversation.last_at is 'When the sender wrote last: for so long after it a channel may be used to write back (feedback.open_channel).';
create index conversation_sender on feedback.conversation (channel, sender_hash);

create table feedback.channel_message (
  channel text not null check (channel in ('zalo', 'messenger', 'sms', 'email')),
  ref_hash bytea not null,
  petition_id uuid not null references feedback.petition,
  went text not null check (went in ('new', 'reply', 'message', 'after')),
  at timestamptz not null,
  primary key (channel, ref_hash)
);
comment on table feedback.channel_message is 'Messages that gateways brought, so that each comes in once; swept after some weeks.';
comment on column feedback.channel_message.ref_hash is 'The message''s own id in its channel, hashed with a key of the installation.';
comment on column feedback.channel_message.went is 'What became of it: a petition of its own, the reply to a question, a further message, or one after the end.';
create index channel_message_petition on feedback.channel_message (petition_id);
create index channel_message_at on feedback.channel_message (at);

create table feedback.conversation_rule (
  days integer not null check (days > 0),
  source text,
  valid_from date primary key,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table feedback.conversation_rule is 'For how many days after the end a further message of the sender still belongs to the petition; later it is a new one.';
comment on column feedback.conversation_rule.source is 'Null = a draft, to be decided by the authority.';

create table feedback.denunciation_message (
  petition_id uuid not null references feedback.denunciation,
  n integer not null,
  body bytea not null,
  at timestamptz not null,
  on_day date not null,
  primary key (petition_id, n)
);
comment on table feedback.denunciation_message is 'What the sender of a denunciation wrote besides: sealed, for its named readers.';

alter table feedback.message drop constraint message_kind_check;
alter table feedback.message add constraint message_kind_check check (kind in ('question', 'reply', 'notice', 'note', 'message'));
comment on table feedback.message is 'Questions and notices to the sender, his replies and further messages, and internal notes (kind note: never shown to the sender).';

alter table feedback.step drop constraint step_kind_check;
alter table feedback.step add constraint step_kind_check check (kind in (
  'received', 'sorted', 'accepted', 'refused', 'forwarded', 'directed', 'notice-given', 'routed', 'part-given', 'part-done',
  'asked', 'replied', 'messaged', 'messages-read', 'extended', 'drafted', 'returned', 'approved', 'delivered', 'solved', 'not-solved',
  'rated', 'merged', 'unmerged', 'split', 'handed-over', 'listed', 'listing-refused', 'listing-withdrawn', 'corrected', 'erased'));

-- The id of a message stands in feedback.channel_message now; with the column goes the check of what a denunciation's row may hold.
alter table feedback.petition drop column source_ref;
alter table feedback.petition add constraint petition_wall_check
  check (kind <> 'denunciation' or (body is null and hamlet is null and latitude is null));
