-- Interior of the Merkle trees (C2SP tlog-tiles), so that a proof in a long book reads little.
create table journal.tile (
    book   uuid     not null,
    level  smallint not null check (level between 0 and 7),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (book, level, index)
);

comment on table  journal.tile        is 'Tiles of 256 hashes of the books'' Merkle trees; computed from the lines, checked against the seals';
comment on column journal.tile.book   is 'The book';
comment on column journal.tile.level  is '0: leaf hashes; each level above holds the roots of 256 of the one below';
comment on column journal.tile.index  is 'Which tile of the level, from the left, from 0';
comment on column journal.tile.hashes is '1 to 256 SHA-256 hashes, one after another';

grant select, insert, update on journal.tile to ${app};

create function journal.refuse_shrinking() returns trigger
    language plpgsql
as $$
begin
    if (new.book, new.level, new.index) is distinct from (old.book, old.level, old.index)
        or substring(new.hashes from 1 for length(old.hashes)) <> old.hashes then
        raise exception 'a tile only grows at its end: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

comment on function journal.refuse_shrinking() is 'Lets a tile grow at its end and refuses every other change of it';

create trigger tiles_only_grow
    before update on journal.tile
    for each row execute function journal.refuse_shrinking();

alter table journal.tile enable always trigger tiles_only_grow;
