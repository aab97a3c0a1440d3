-- Files that came with acts. Their content lies outside the database, under its hash.
create schema attachment;
grant usage on schema attachment to ${app};

create table attachment.file (
    id            uuid        primary key,
    centre        uuid        not null,
    uploader_kind text        not null,
    uploader      uuid        not null,
    uploaded_at   timestamptz not null,
    name          text,
    media_type    text        not null,
    bytes         bigint      not null,
    sha256        text        not null,
    book          uuid,
    subject_kind  text,
    subject       uuid,
    attached_at   timestamptz,
    erased_at     timestamptz,
    removed_at    timestamptz,
    check ((book is null) = (attached_at is null)),
    check ((subject is null) = (attached_at is null)),
    check ((subject_kind is null) = (attached_at is null))
);
create index file_by_subject on attachment.file (book, subject, id) where attached_at is not null;
create index file_by_content on attachment.file (sha256) where removed_at is null;
create index file_loose      on attachment.file (uploaded_at) where attached_at is null;
create index file_of_caller  on attachment.file (uploader, uploader_kind) where attached_at is null;
create index file_erased     on attachment.file (erased_at) where erased_at is not null and removed_at is null;

comment on table  attachment.file               is 'Files that came with acts, and those uploaded and not attached so far';
comment on column attachment.file.id            is 'Id of the file';
comment on column attachment.file.centre        is 'Centre of who uploaded it';
comment on column attachment.file.uploader_kind is 'Sort of actor who uploaded it';
comment on column attachment.file.uploader      is 'Account, key or resident who uploaded it';
comment on column attachment.file.uploaded_at   is 'When it was uploaded';
comment on column attachment.file.name          is 'Its name, made safe; personal, gone after an erasure';
comment on column attachment.file.media_type    is 'What it is by its content';
comment on column attachment.file.bytes         is 'Length of the kept content';
comment on column attachment.file.sha256        is 'SHA-256 of the kept content, its place on the disk; the same as in its line';
comment on column attachment.file.book          is 'Book of the line it came with';
comment on column attachment.file.subject_kind  is 'Kind of what it belongs to';
comment on column attachment.file.subject       is 'What it belongs to';
comment on column attachment.file.attached_at   is 'When it was attached; until then it waits and is forgotten after a day';
comment on column attachment.file.erased_at     is 'When it was erased as personal data';
comment on column attachment.file.removed_at    is 'When its erased content was removed from the disk';

grant select, insert, update, delete on attachment.file to ${app};
