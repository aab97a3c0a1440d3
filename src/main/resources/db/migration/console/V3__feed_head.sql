-- The last position given, also once the feed itself is deleted.
create table console.feed_head (
    one      boolean primary key default true check (one),
    position bigint  not null default 0 check (position >= 0)
);

insert into console.feed_head default values;

comment on table  console.feed_head          is 'The head of the feed, one row';
comment on column console.feed_head.one      is 'There is one row';
comment on column console.feed_head.position is 'The last position given';

grant select, update on console.feed_head to ${app};
