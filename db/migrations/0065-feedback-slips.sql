-- feedback: slips for the suggestion boxes, each printed with a tracking code of its own.

create table feedback.slip_sheet (
  id uuid primary key,
  desk_id uuid not null references feedback.desk,
  place_id uuid references organisation.unit,
  box text not null,
  printed_by uuid not null references organisation.person,
  printed_at timestamptz not null,
  on_day date not null
);
comment on table feedback.slip_sheet is 'Slips printed together for one suggestion box (hòm thư góp ý).';
comment on column feedback.slip_sheet.place_id is 'The commune or hamlet of the box: the place of what is written on its slips, unless they say another.';
comment on column feedback.slip_sheet.box is 'Where the box hangs, as it is printed on the slips.';
create index slip_sheet_desk on feedback.slip_sheet (desk_id);
create index slip_sheet_place on feedback.slip_sheet (place_id);
create index slip_sheet_printer on feedback.slip_sheet (printed_by);

create table feedback.slip (
  sheet_id uuid not null references feedback.slip_sheet,
  n integer not null check (n > 0),
  code text not null unique check (code ~ '^[0-9]{12}$'),
  petition_id uuid unique references feedback.petition,
  primary key (sheet_id, n)
);
comment on table feedback.slip is 'One slip: its code becomes the tracking code of the petition that is typed in from it, once.';
comment on column feedback.slip.petition_id is 'What was typed in from it; null while it is blank or still in the box.';
