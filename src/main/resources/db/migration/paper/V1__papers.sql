-- Drawn forms. What they tell stands in their PDF, kept as a file under its hash; here is nothing personal.
create schema paper;
grant usage on schema paper to ${app};

create table paper.numbering (
    book uuid    not null,
    year integer not null,
    last integer not null,
    primary key (book, year)
);
comment on table  paper.numbering      is 'The last number given to a form, per book and year';
comment on column paper.numbering.book is 'The book';
comment on column paper.numbering.year is 'The year in the book''s zone';
comment on column paper.numbering.last is 'The last number given';
grant select, insert, update on paper.numbering to ${app};

create table paper.paper (
    book        uuid        not null,
    id          uuid        not null,
    request     uuid        not null,
    form        text        not null check (form in ('WORK', 'DAMAGE', 'ACCESS', 'QUALITY', 'ANSWER')),
    year        integer     not null,
    seq         integer     not null,
    drawn_at    timestamptz not null,
    drawn_by    uuid        not null,
    signed      text        not null check (signed in ('SCREEN', 'REFUSED', 'HAND', 'NOT_WANTED')),
    file        uuid        not null,
    sha256      text        not null,
    voided_at   timestamptz,
    void_reason text        check (void_reason in ('MISTAKE', 'REPLACED', 'NOT_SO')),
    primary key (book, id),
    unique (book, year, seq),
    unique (id),
    check ((voided_at is null) = (void_reason is null))
);
create index paper_by_request on paper.paper (book, request, id);

comment on table  paper.paper             is 'Drawn forms: acts and written answers';
comment on column paper.paper.book        is 'Book of the request';
comment on column paper.paper.id          is 'Id of the form';
comment on column paper.paper.request     is 'The request it belongs to';
comment on column paper.paper.form        is 'Which form';
comment on column paper.paper.year        is 'Year of its number';
comment on column paper.paper.seq         is 'Its number in the book and year, without gaps';
comment on column paper.paper.drawn_at    is 'When it was drawn';
comment on column paper.paper.drawn_by    is 'The account that drew it';
comment on column paper.paper.signed      is 'How the other side signed';
comment on column paper.paper.file        is 'The kept PDF';
comment on column paper.paper.sha256      is 'SHA-256 of the PDF, as in its line';
comment on column paper.paper.voided_at   is 'When it was voided; it keeps its number';
comment on column paper.paper.void_reason is 'Why it was voided';

grant select, insert, update on paper.paper to ${app};
