-- Who hears what is written, after it is committed.
create table journal.follower (
    name       text        primary key check (name ~ '^[a-z][a-z.-]{0,60}$'),
    since      timestamptz not null,
    holder     uuid,
    held_until timestamptz
);

comment on table  journal.follower            is 'Readers of lines after N that belong to the desk itself';
comment on column journal.follower.name       is 'Frozen name';
comment on column journal.follower.since      is 'When it was first there; what was written before it does not hear';
comment on column journal.follower.holder     is 'The instance that tells it now';
comment on column journal.follower.held_until is 'Until when, unless renewed';

grant select, insert, update on journal.follower to ${app};
