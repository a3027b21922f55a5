-- feedback: the business days of an answer and of what came of its ways, as the history beside them has them.

alter table feedback.answer add column approved_on date;
update feedback.answer set approved_on = coalesce(
  (select max(step.on_day) from feedback.step step where step.petition_id = answer.petition_id
    and step.kind = 'approved' and step.at = answer.approved_at),
  (approved_at at time zone 'Asia/Ho_Chi_Minh')::date)
where approved_at is not null;
alter table feedback.answer add check ((approved_on is null) = (approved_at is null));
comment on column feedback.answer.approved_on is 'The business day of the approval; approved_at is the moment.';

alter table feedback.delivery add column came_on date;
update feedback.delivery set came_on = coalesce(
  (select max(step.on_day) from feedback.step step where step.petition_id = delivery.petition_id
    and step.kind = 'delivered' and step.at = delivery.delivered_at),
  (coalesce(delivered_at, failed_at) at time zone 'Asia/Ho_Chi_Minh')::date)
where delivered_at is not null or failed_at is not null;
alter table feedback.delivery add check ((came_on is null) = (delivered_at is null and failed_at is null));
comment on column feedback.delivery.came_on is 'The business day on which it arrived or failed.';
