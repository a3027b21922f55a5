-- reporting: a decision on a part tells which decisions its maker had seen; a part confirmed by mistake may be sent back again.

alter table reporting.filing_part add column decisions integer not null default 0 check (decisions >= 0);
comment on column reporting.filing_part.decisions is 'Counts what was decided on the part or asked of its receiver (confirmed, sent back, shown before the signature, answered): an act from a page that did not show the last one is refused.';

alter table reporting.send_back drop constraint send_back_pkey, add primary key (filing_id, part_id, sent_back_at);
comment on table reporting.send_back is 'The receiver asks for a part to be completed or corrected, with the reason; the unit answers with a new filing. Once more only after a confirmation in between.';
