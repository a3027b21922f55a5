-- feedback: channels (SMS, Zalo, Messenger) that stand open through a gateway of the installation.

create table feedback.open_channel (
  channel text primary key check (channel in ('zalo', 'messenger', 'sms')),
  window_hours integer check (window_hours > 0)
);
comment on table feedback.open_channel is 'Channels to which this installation has a gateway, as its settings said at the last start. Without a row the next lawful way is taken.';
comment on column feedback.open_channel.window_hours is 'For so long after the sender''s message an answer may go back by the channel (Zalo); null = always.';

alter table feedback.delivery add column handed_at timestamptz;
comment on column feedback.delivery.handed_at is 'The gateway of the channel took it; it has arrived only with the gateway''s proof.';
