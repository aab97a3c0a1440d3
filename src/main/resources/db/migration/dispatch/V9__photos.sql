create table dispatch.photo (
    book       uuid        not null,
    work_order uuid        not null,
    file       uuid        not null,
    stage      text        not null check (stage in ('BEFORE', 'AFTER')),
    primary key (book, work_order, file),
    foreign key (book, work_order) references dispatch.work_order (book, id)
);

comment on table  dispatch.photo            is 'Photos of work orders; the files are the attachment module''s';
comment on column dispatch.photo.book       is 'The book of the order';
comment on column dispatch.photo.work_order is 'The order';
comment on column dispatch.photo.file       is 'The attachment';
comment on column dispatch.photo.stage      is 'Taken before the work or after it';

grant select, insert on dispatch.photo to ${app};
