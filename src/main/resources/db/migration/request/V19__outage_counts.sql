-- How many requests are tied to an outage, kept with every change of one and never counted anew.
create table request.outage_count (
    outage uuid    not null,
    book   uuid    not null,
    linked integer not null default 0,
    owed   integer not null default 0,
    told   integer not null default 0,
    primary key (outage, book)
);

comment on table  request.outage_count        is 'Requests of a book tied to an outage; kept by a trigger';
comment on column request.outage_count.outage is 'The accident or planned shutdown';
comment on column request.outage_count.book   is 'The book of the requests';
comment on column request.outage_count.linked is 'Requests tied to it, but those voided or going on as others';
comment on column request.outage_count.owed   is 'Those work is still owed on';
comment on column request.outage_count.told   is 'Those whose applicant was told';

grant select, insert, update on request.outage_count to ${app};

create function request.count_linked() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.outage is not null and old.status not in ('VOIDED', 'HANDED_OVER', 'JOINED') then
        update request.outage_count
           set linked = linked - 1,
               owed = owed - (old.status in ('REGISTERED', 'PLANNED', 'DISPATCHED', 'IN_PROGRESS', 'DEFERRED'))::int,
               told = told - (old.informed_at is not null)::int
         where outage = old.outage and book = old.book;
    end if;
    if new.outage is not null and new.status not in ('VOIDED', 'HANDED_OVER', 'JOINED') then
        insert into request.outage_count as c (outage, book, linked, owed, told)
        values (new.outage, new.book, 1,
                (new.status in ('REGISTERED', 'PLANNED', 'DISPATCHED', 'IN_PROGRESS', 'DEFERRED'))::int,
                (new.informed_at is not null)::int)
        on conflict (outage, book) do update
            set linked = c.linked + 1, owed = c.owed + excluded.owed, told = c.told + excluded.told;
    end if;
    return null;
end $$;

create trigger linked_requests_counted_new after insert on request.request
    for each row when (new.outage is not null) execute function request.count_linked();

create trigger linked_requests_counted after update of outage, status, informed_at on request.request
    for each row when (old.outage is not null or new.outage is not null) execute function request.count_linked();
