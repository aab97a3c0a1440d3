create table notification.notice (
    book           uuid        not null,
    line           bigint      not null,
    outage         uuid        not null,
    begun_at       timestamptz not null,
    after_resident uuid,
    done_at        timestamptz,
    primary key (book, line)
);
create index notice_open on notification.notice (begun_at, book, line) where done_at is null;

comment on table  notification.notice                is 'Lines of planned shutdowns that are told to every resident they concern, step by step';
comment on column notification.notice.book           is 'The line''s book';
comment on column notification.notice.line           is 'The line';
comment on column notification.notice.outage         is 'The planned shutdown';
comment on column notification.notice.begun_at       is 'When it was heard';
comment on column notification.notice.after_resident is 'The last resident that was told';
comment on column notification.notice.done_at        is 'When everyone was told';

grant select, insert, update on notification.notice to ${app};
