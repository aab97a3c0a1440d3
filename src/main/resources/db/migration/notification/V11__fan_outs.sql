create table notification.fan_out (
    book          uuid        not null,
    line          bigint      not null,
    outage        uuid        not null,
    begun_at      timestamptz not null,
    after_book    uuid,
    after_request uuid,
    done_at       timestamptz,
    primary key (book, line)
);
create index fan_out_open on notification.fan_out (begun_at, book, line) where done_at is null;

comment on table  notification.fan_out               is 'Lines of outages that are told to every applicant tied to them, step by step';
comment on column notification.fan_out.book          is 'The line''s book';
comment on column notification.fan_out.line          is 'The line';
comment on column notification.fan_out.outage        is 'The outage';
comment on column notification.fan_out.begun_at      is 'When it was heard';
comment on column notification.fan_out.after_book    is 'The book of the last request that was told';
comment on column notification.fan_out.after_request is 'The last request that was told';
comment on column notification.fan_out.done_at       is 'When everyone was told';

grant select, insert, update on notification.fan_out to ${app};
