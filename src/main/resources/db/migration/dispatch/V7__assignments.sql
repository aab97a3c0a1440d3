create table dispatch.assignment (
    book       uuid        not null,
    work_order uuid        not null,
    at         timestamptz not null,
    crew       uuid,
    worker     uuid,
    primary key (book, work_order, at),
    foreign key (book, work_order) references dispatch.work_order (book, id)
);

comment on table  dispatch.assignment            is 'Whom work orders were given to: what somebody did offline before it was taken from them is kept';
comment on column dispatch.assignment.book       is 'The book of the order';
comment on column dispatch.assignment.work_order is 'The order';
comment on column dispatch.assignment.at         is 'When it was given';
comment on column dispatch.assignment.crew       is 'To which crew';
comment on column dispatch.assignment.worker     is 'To which worker';

grant select, insert on dispatch.assignment to ${app};
