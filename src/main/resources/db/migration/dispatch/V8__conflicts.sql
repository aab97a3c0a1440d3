create table dispatch.conflict (
    book        uuid        not null,
    id          uuid        not null,
    work_order  uuid        not null,
    act         text        not null,
    code        text        not null,
    account     uuid        not null,
    key         text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (book, id),
    unique (book, work_order, account, key),
    foreign key (book, work_order) references dispatch.work_order (book, id)
);

comment on table  dispatch.conflict             is 'What executors entered offline and no longer fits: kept, shown, never applied';
comment on column dispatch.conflict.book        is 'The book of the order';
comment on column dispatch.conflict.id          is 'Its id, time-ordered';
comment on column dispatch.conflict.work_order  is 'The order';
comment on column dispatch.conflict.act         is 'The act they entered';
comment on column dispatch.conflict.code        is 'Why it does not fit: the code of the refusal';
comment on column dispatch.conflict.account     is 'Who entered it';
comment on column dispatch.conflict.key         is 'The Idempotency-Key it came under';
comment on column dispatch.conflict.occurred_at is 'When they say it happened';
comment on column dispatch.conflict.recorded_at is 'When it reached the desk';

grant select, insert on dispatch.conflict to ${app};
