create table dispatch.worker (
    id         uuid        primary key,
    centre     uuid        not null,
    name       text        not null,
    phone      text,
    crew       uuid        references dispatch.crew,
    contractor uuid        references dispatch.contractor,
    account    uuid,
    version    bigint      not null default 0,
    removed_at timestamptz
);
create index worker_by_centre on dispatch.worker (centre, id) where removed_at is null;
create index worker_by_crew on dispatch.worker (crew) where removed_at is null;
create unique index worker_by_account on dispatch.worker (account) where removed_at is null;

comment on table  dispatch.worker            is 'Workers: who goes out. Personal data';
comment on column dispatch.worker.id         is 'Their id, time-ordered';
comment on column dispatch.worker.centre     is 'The dispatch centre; their lines stand in that book';
comment on column dispatch.worker.name       is 'Full name, as residents are told it; personal, erasable';
comment on column dispatch.worker.phone      is 'Phone, E.164; personal, erasable';
comment on column dispatch.worker.crew       is 'The crew they go out with';
comment on column dispatch.worker.contractor is 'The contractor whose orders they see all of, where they lead its crews';
comment on column dispatch.worker.account    is 'Their executor''s account, where they have one';
comment on column dispatch.worker.version    is 'Grows with every change';
comment on column dispatch.worker.removed_at is 'Since when they work no more';

grant select, insert, update on dispatch.worker to ${app};
