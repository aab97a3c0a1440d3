-- Compliance reports as they were frozen. Nothing personal: figures, numbers of requests and of lines.
create schema reporting;
grant usage on schema reporting to ${app};

create table reporting.numbering (
    book  uuid    not null,
    month date    not null,
    last  integer not null,
    primary key (book, month)
);
comment on table  reporting.numbering       is 'The last edition made of a month, per book';
comment on column reporting.numbering.book  is 'The book of whom the report is about';
comment on column reporting.numbering.month is 'First day of the month';
comment on column reporting.numbering.last  is 'Number of the newest edition';
grant select, insert, update on reporting.numbering to ${app};

create table reporting.edition (
    book        uuid        not null,
    id          uuid        not null,
    centre      uuid        not null,
    month       date        not null,
    edition     integer     not null,
    made_at     timestamptz not null,
    made_by     uuid        not null,
    differences text        not null,
    primary key (book, id),
    unique (id),
    unique (book, month, edition)
);
create index edition_by_centre on reporting.edition (centre, id);
comment on table  reporting.edition             is 'Compliance reports of a month, frozen; never changed, a correction is a further edition';
comment on column reporting.edition.book        is 'The book of whom it is about: an organisation''s, or the centre''s for all it serves';
comment on column reporting.edition.id          is 'Its id, in order of making';
comment on column reporting.edition.centre      is 'The dispatch centre';
comment on column reporting.edition.month       is 'First day of the month, in the centre''s zone';
comment on column reporting.edition.edition     is '1, 2, 3 … of the book and month, without gaps';
comment on column reporting.edition.made_at     is 'When it was made; its figures are of that instant';
comment on column reporting.edition.made_by     is 'The account that made it; the nil id: the desk itself';
comment on column reporting.edition.differences is 'What differs from the edition before, as a JSON array';
grant select, insert on reporting.edition to ${app};

create table reporting.edition_file (
    book    uuid  not null,
    edition uuid  not null,
    format  text  not null check (format in ('JSON', 'CSV', 'XLSX', 'PDF')),
    bytes   bytea not null,
    sha256  text  not null,
    primary key (book, edition, format)
);
comment on table  reporting.edition_file         is 'The files of an edition, byte for byte as they were made';
comment on column reporting.edition_file.book    is 'Book of the edition';
comment on column reporting.edition_file.edition is 'The edition';
comment on column reporting.edition_file.format  is 'Which file';
comment on column reporting.edition_file.bytes   is 'The file';
comment on column reporting.edition_file.sha256  is 'Its SHA-256 in hexadecimal, as in the line of the book';
grant select, insert on reporting.edition_file to ${app};
