-- The live feed: every line of every book once more, in one order for all, ids and codes only. A read model, deleted when old.
create schema console;
grant usage on schema console to ${app};

create table console.feed (
    position     bigint      primary key check (position > 0),
    book         uuid        not null,
    line         bigint      not null,
    code         text        not null,
    subject_kind text        not null,
    subject      uuid        not null,
    house        uuid,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    norm         text,
    level        text,
    due_at       timestamptz,
    told         text[],
    fed_at       timestamptz not null,
    unique (book, line)
);

comment on table  console.feed              is 'The live feed: lines of all books in one gap-free order; old ones are deleted';
comment on column console.feed.position     is 'Place in the feed, without gaps; the id of the event sent';
comment on column console.feed.book         is 'The book';
comment on column console.feed.line         is 'Number of the line in its book';
comment on column console.feed.code         is 'Frozen fact code';
comment on column console.feed.subject_kind is 'What the line is about';
comment on column console.feed.subject      is 'Id of what the line is about';
comment on column console.feed.house        is 'The house, where there is one';
comment on column console.feed.occurred_at  is 'When the fact happened';
comment on column console.feed.recorded_at  is 'When the line was written';
comment on column console.feed.norm         is 'Of clocks and alarms: the norm';
comment on column console.feed.level        is 'Of clocks and alarms: the level of the warning';
comment on column console.feed.due_at       is 'Of clocks: when they are due';
comment on column console.feed.told         is 'Of clocks and alarms: who is told, ROLE:account';
comment on column console.feed.fed_at       is 'When it came into the feed; it is kept some days from then';

grant select, insert, delete on console.feed to ${app};
