-- documents: files that belong to things, the way of a draft inside a unit (trình ký), numbers, the register of issued documents.

create schema documents;

create table documents.kind (
  code text primary key,
  name text not null,
  abbreviation text,
  official_order integer not null,
  source text not null
);
comment on table documents.kind is 'Kinds of administrative documents (tên loại văn bản hành chính) with the abbreviation their symbol begins with.';
comment on column documents.kind.abbreviation is 'Null where the symbol carries none: a công văn is "Số: 12/UBND-VX", never "CV".';

insert into documents.kind (official_order, code, name, abbreviation, source)
select row.official_order, row.code, row.name, row.abbreviation, 'Nghị định 30/2020/NĐ-CP, Điều 7 và Phụ lục III'
from (values
  (1, 'nghi-quyet', 'Nghị quyết (cá biệt)', 'NQ'),
  (2, 'quyet-dinh', 'Quyết định (cá biệt)', 'QĐ'),
  (3, 'chi-thi', 'Chỉ thị', 'CT'),
  (4, 'quy-che', 'Quy chế', 'QC'),
  (5, 'quy-dinh', 'Quy định', 'QyĐ'),
  (6, 'thong-cao', 'Thông cáo', 'TC'),
  (7, 'thong-bao', 'Thông báo', 'TB'),
  (8, 'huong-dan', 'Hướng dẫn', 'HD'),
  (9, 'chuong-trinh', 'Chương trình', 'CTr'),
  (10, 'ke-hoach', 'Kế hoạch', 'KH'),
  (11, 'phuong-an', 'Phương án', 'PA'),
  (12, 'de-an', 'Đề án', 'ĐA'),
  (13, 'du-an', 'Dự án', 'DA'),
  (14, 'bao-cao', 'Báo cáo', 'BC'),
  (15, 'bien-ban', 'Biên bản', 'BB'),
  (16, 'to-trinh', 'Tờ trình', 'TTr'),
  (17, 'hop-dong', 'Hợp đồng', 'HĐ'),
  (18, 'cong-van', 'Công văn', null),
  (19, 'cong-dien', 'Công điện', 'CĐ'),
  (20, 'ban-ghi-nho', 'Bản ghi nhớ', 'BGN'),
  (21, 'ban-thoa-thuan', 'Bản thỏa thuận', 'BTT'),
  (22, 'giay-uy-quyen', 'Giấy ủy quyền', 'GUQ'),
  (23, 'giay-moi', 'Giấy mời', 'GM'),
  (24, 'giay-gioi-thieu', 'Giấy giới thiệu', 'GGT'),
  (25, 'giay-nghi-phep', 'Giấy nghỉ phép', 'GNP'),
  (26, 'phieu-gui', 'Phiếu gửi', 'PG'),
  (27, 'phieu-chuyen', 'Phiếu chuyển', 'PC'),
  (28, 'phieu-bao', 'Phiếu báo', 'PB'),
  (29, 'thu-cong', 'Thư công', null)
) as row (official_order, code, name, abbreviation);

create table documents.attachment (
  id uuid primary key,
  subject_slice text not null,
  subject_kind text not null,
  subject_id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  uploaded_by uuid references organisation.person,
  uploaded_at timestamptz not null,
  withdrawn_by uuid references organisation.person,
  withdrawn_at timestamptz
);
comment on table documents.attachment is 'A file that belongs to a thing of some slice; its bytes lie under DATA_DIR/files by sha256. Who may read it is decided by the owner of the thing.';
comment on column documents.attachment.uploaded_by is 'Null when the sender is not a person of the house.';
create index attachment_subject on documents.attachment (subject_id, subject_kind);
create index attachment_bytes on documents.attachment (sha256);
create index attachment_uploader on documents.attachment (uploaded_by);
create index attachment_withdrawer on documents.attachment (withdrawn_by) where withdrawn_by is not null;

create table documents.signing_path (
  unit_id uuid primary key references organisation.unit,
  content_check boolean not null,
  form_check boolean not null,
  decided_by uuid references organisation.person,
  decided_at timestamptz not null
);
comment on table documents.signing_path is 'Which checks a unit sets between draft and signature; a unit without a row has none (soạn, ký, cho số).';
create index signing_path_decider on documents.signing_path (decided_by);

create table documents.signing (
  id uuid primary key,
  unit_id uuid not null references organisation.unit,
  subject_slice text not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_href text not null,
  title text not null,
  kind text not null references documents.kind,
  symbol text not null,
  model jsonb not null,
  workbook jsonb,
  template_version text not null,
  path text[] not null,
  due_on date,
  replaces_id uuid references documents.signing,
  opened_by uuid not null references organisation.person,
  opened_at timestamptz not null,
  opened_on date not null,
  closed_at timestamptz,
  search text not null generated always as (platform.fold(title || ' ' || symbol)) stored
);
comment on table documents.signing is 'A draft frozen for signature in one unit ("Chốt bản trình ký"): its content never changes; its state is what its steps say.';
comment on column documents.signing.subject_id is 'The thing of another slice that this is the document of; opaque here.';
comment on column documents.signing.model is 'The document as #platform/document has it, number and date blank.';
comment on column documents.signing.path is 'The kinds of steps it has to go, fixed when it was opened.';
comment on column documents.signing.due_on is 'Last acceptable day of the subject, told by its owner; only orders the lists.';
comment on column documents.signing.closed_at is 'When it ended without being issued (returned or withdrawn); the subject may then be frozen again.';
create index signing_unit on documents.signing (unit_id, opened_at desc);
create index signing_subject on documents.signing (subject_id, opened_at desc);
create unique index signing_live on documents.signing
  (subject_slice, subject_kind, subject_id, coalesce(replaces_id, '00000000-0000-0000-0000-000000000000')) where closed_at is null;
create unique index signing_replaces on documents.signing (replaces_id) where closed_at is null;
create index signing_replaced on documents.signing (replaces_id);
create index signing_opener on documents.signing (opened_by);
create index signing_kind on documents.signing (kind);
create index signing_search on documents.signing using gin (search gin_trgm_ops);

create table documents.signing_step (
  signing_id uuid not null references documents.signing,
  n integer not null,
  kind text not null check (kind in ('drafted', 'content-checked', 'form-checked', 'signed', 'returned', 'numbered', 'withdrawn')),
  person_id uuid not null references organisation.person,
  membership_id uuid references organisation.membership,
  at timestamptz not null,
  on_day date not null,
  note text,
  primary key (signing_id, n)
);
comment on table documents.signing_step is 'What was done with a draft, by whom, as what. Never changed.';
comment on column documents.signing_step.on_day is 'The business day it counts for: of a signature the day on the paper, of a number the date of the document.';
create index signing_step_person on documents.signing_step (person_id);
create index signing_step_membership on documents.signing_step (membership_id);

create table documents.issued_copy (
  signing_id uuid not null references documents.signing,
  format text not null check (format in ('docx', 'xlsx')),
  attachment_id uuid not null references documents.attachment,
  primary key (signing_id, format)
);
comment on table documents.issued_copy is 'The bytes made once when the number was entered.';
create index issued_copy_attachment on documents.issued_copy (attachment_id);

create table documents.number_series (
  unit_id uuid not null references organisation.unit,
  year integer not null,
  symbol text not null,
  last_number integer not null,
  primary key (unit_id, year, symbol)
);
comment on table documents.number_series is 'The highest number given in a series; its row is locked while a number is given.';

create table documents.document (
  id uuid primary key,
  unit_id uuid not null references organisation.unit,
  signing_id uuid unique references documents.signing,
  issuer text,
  kind text not null references documents.kind,
  number integer not null check (number > 0),
  symbol text not null,
  issued_on date not null,
  year integer not null check (year = extract(year from issued_on)),
  subject text not null,
  signer text not null,
  directive boolean not null,
  registered_by uuid references organisation.person,
  registered_at timestamptz not null,
  version integer not null default 1,
  search text not null generated always as
    (platform.fold(number || '/' || symbol || ' ' || subject || ' ' || coalesce(issuer, '') || ' ' || signer)) stored
);
comment on table documents.document is 'The register of issued documents (văn bản đã ban hành): every signing that got its number, and those of paper typed in.';
comment on column documents.document.unit_id is 'Whose register this is.';
comment on column documents.document.issuer is 'The body that issued it, where that is not the unit itself.';
comment on column documents.document.directive is 'Whether it directs others (văn bản chỉ đạo): section I of the reports counts these.';
create unique index document_number on documents.document (unit_id, coalesce(issuer, ''), year, symbol, number);
create index document_unit on documents.document (unit_id, issued_on desc);
create index document_kind on documents.document (kind);
create index document_registrar on documents.document (registered_by);
create index document_search on documents.document using gin (search gin_trgm_ops);

create table documents.document_note (
  document_id uuid not null references documents.document,
  n integer not null,
  kind text not null check (kind in ('correction', 'recall')),
  document_number text not null,
  noted_on date not null,
  reason text not null,
  person_id uuid not null references organisation.person,
  at timestamptz not null,
  primary key (document_id, n)
);
comment on table documents.document_note is 'What happened to an issued document: corrected by a công văn đính chính, or recalled (thu hồi), each by a numbered document.';
create index document_note_person on documents.document_note (person_id);
