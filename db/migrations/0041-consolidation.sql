-- consolidation: figures of the units beneath, added up; frozen in versions with their sources; figures that a unit puts in place of sums.

-- The sums read the numbers of thousands of filings: with the number in the index they never touch the wide rows.
alter table reporting.value drop constraint value_pkey, add primary key (filing_id, cell_id) include (number);

create table reporting.override (
  round_id uuid not null,
  level integer not null,
  unit_id uuid not null,
  cell_id integer not null references reporting.cell (id),
  number numeric not null,
  base numeric,
  reason text not null check (reason <> ''),
  version integer not null default 1,
  made_by uuid references organisation.person,
  made_at timestamptz not null,
  primary key (round_id, level, unit_id, cell_id),
  foreign key (round_id, level, unit_id) references reporting.member
);
comment on table reporting.override is 'A figure that a consolidating unit puts in place of the sum, with the reason. It stays when new filings arrive; the page then says that the sum has changed.';
comment on column reporting.override.base is 'The sum over confirmed parts when it was made; null = no figure then.';
create index override_cell on reporting.override (cell_id);
create index override_maker on reporting.override (made_by);

create table reporting.consolidation (
  id uuid primary key,
  round_id uuid not null,
  level integer not null,
  unit_id uuid not null,
  version integer not null check (version > 0),
  filing_id uuid not null references reporting.filing,
  signing_id uuid not null,
  missing integer not null check (missing >= 0),
  frozen_by uuid references organisation.person,
  frozen_at timestamptz not null,
  unique (round_id, level, unit_id, version),
  foreign key (round_id, level, unit_id) references reporting.member
);
comment on table reporting.consolidation is 'Bản tổng hợp: each freezing for signature, never changed. It is issued when its filing is sent; a later version takes its place.';
comment on column reporting.consolidation.signing_id is 'Its way to signature (documents.signing). A draft taken back keeps its version; the filing then carries the signing of a later one.';
comment on column reporting.consolidation.missing is 'How many parts that it should have were not yet confirmed.';
create index consolidation_filing on reporting.consolidation (filing_id);
create index consolidation_signing on reporting.consolidation (signing_id);
create index consolidation_freezer on reporting.consolidation (frozen_by);

create table reporting.consolidation_source (
  consolidation_id uuid not null references reporting.consolidation,
  part_id uuid not null references reporting.part (id),
  unit_id uuid not null references organisation.unit,
  filing_id uuid not null references reporting.filing,
  content_hash text not null,
  primary key (consolidation_id, part_id, unit_id)
);
comment on table reporting.consolidation_source is 'Which filings a version was added up from, and which confirmed content of theirs. New figures are told by comparing it with what is confirmed now.';
create index consolidation_source_part on reporting.consolidation_source (part_id);
create index consolidation_source_unit on reporting.consolidation_source (unit_id);
create index consolidation_source_filing on reporting.consolidation_source (filing_id);

create table reporting.consolidated_value (
  consolidation_id uuid not null references reporting.consolidation,
  cell_id integer not null references reporting.cell (id),
  sum numeric,
  number numeric,
  text text,
  reason text,
  primary key (consolidation_id, cell_id)
);
comment on table reporting.consolidated_value is 'The figures and texts of a version: the sum, and what the report says (another number only with a reason).';
create index consolidated_value_cell on reporting.consolidated_value (cell_id);
