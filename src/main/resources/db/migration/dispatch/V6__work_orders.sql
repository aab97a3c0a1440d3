create table dispatch.work_order (
    book          uuid        not null,
    id            uuid        not null,
    centre        uuid        not null,
    request       uuid        not null,
    seq           int         not null,
    house         uuid,
    kind          text,
    crew          uuid        references dispatch.crew,
    worker        uuid        references dispatch.worker,
    contractor    uuid        references dispatch.contractor,
    state         text        not null check (state in ('ASSIGNED', 'ACCEPTED', 'ON_THE_WAY', 'ON_SITE', 'PAUSED',
                              'DECLINED', 'NO_ACCESS', 'DONE', 'CANCELLED')),
    version       int         not null default 0,
    task          text,
    materials     text,
    arrive_by     timestamptz,
    before_photos boolean     not null default false,
    after_photos  boolean     not null default false,
    created_at    timestamptz not null,
    assigned_at   timestamptz not null,
    accepted_at   timestamptz,
    on_the_way_at timestamptz,
    on_site_at    timestamptz,
    localised_at  timestamptz,
    done_at       timestamptz,
    changed_at    timestamptz not null,
    declines      int         not null default 0,
    work          text,
    volume        text,
    spent         text,
    minutes       int,
    goes_on       boolean     not null default false,
    primary key (book, id),
    unique (book, request, seq)
);
create index work_order_open on dispatch.work_order (book, id) where state not in ('DONE', 'CANCELLED');
create index work_order_of_crew on dispatch.work_order (crew, id) where state not in ('DONE', 'CANCELLED');
create index work_order_of_worker on dispatch.work_order (worker, id) where state not in ('DONE', 'CANCELLED');
create index work_order_of_contractor on dispatch.work_order (contractor, id) where contractor is not null;
create index work_order_of_request on dispatch.work_order (request);

comment on table  dispatch.work_order               is 'Work orders (наряды) as they stand now; kept with the journal in one transaction';
comment on column dispatch.work_order.book          is 'The book of its request';
comment on column dispatch.work_order.id            is 'Its id, time-ordered';
comment on column dispatch.work_order.centre        is 'The dispatch centre';
comment on column dispatch.work_order.request       is 'The request it serves';
comment on column dispatch.work_order.seq           is 'Which of the request''s orders: 1, 2, 3 …';
comment on column dispatch.work_order.house         is 'The request''s house, where it is known';
comment on column dispatch.work_order.kind          is 'The request''s kind when it was made';
comment on column dispatch.work_order.crew          is 'The crew that goes; of a single worker, their crew then';
comment on column dispatch.work_order.worker        is 'The worker that goes, where one is named';
comment on column dispatch.work_order.contractor    is 'The contractor the crew belongs to';
comment on column dispatch.work_order.state         is 'Where it stands in the graph of its acts';
comment on column dispatch.work_order.version       is 'What If-Match names';
comment on column dispatch.work_order.task          is 'What to do; free words, erasable';
comment on column dispatch.work_order.materials     is 'What to take along; free words, erasable';
comment on column dispatch.work_order.arrive_by     is 'When they are to be there';
comment on column dispatch.work_order.before_photos is 'It is not done without a photo from before';
comment on column dispatch.work_order.after_photos  is 'It is not done without a photo from after';
comment on column dispatch.work_order.created_at    is 'When it was made';
comment on column dispatch.work_order.assigned_at   is 'When it was last given to somebody';
comment on column dispatch.work_order.accepted_at   is 'When they accepted it';
comment on column dispatch.work_order.on_the_way_at is 'When they set out';
comment on column dispatch.work_order.on_site_at    is 'When they were there first';
comment on column dispatch.work_order.localised_at  is 'When they stopped the harm first';
comment on column dispatch.work_order.done_at       is 'When the work was done';
comment on column dispatch.work_order.changed_at    is 'When it came to stand where it stands';
comment on column dispatch.work_order.declines      is 'How often it was declined';
comment on column dispatch.work_order.work          is 'What was done; free words, erasable';
comment on column dispatch.work_order.volume        is 'How much; free words, erasable';
comment on column dispatch.work_order.spent         is 'Materials spent, as JSON: name, quantity, unit; free words, erasable';
comment on column dispatch.work_order.minutes       is 'Minutes of work';
comment on column dispatch.work_order.goes_on       is 'The executor said that the rest goes on by another order';

grant select, insert, update on dispatch.work_order to ${app};
