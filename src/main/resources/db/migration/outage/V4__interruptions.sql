-- When a supply was cut: what interruption clocks and the sums of months are counted from.
create table outage.interruption (
    book        uuid        not null,
    outage      uuid        not null,
    cut_at      timestamptz not null,
    restored_at timestamptz check (restored_at >= cut_at),
    primary key (book, outage, cut_at),
    foreign key (book, outage) references outage.outage (book, id)
);

comment on table  outage.interruption             is 'Times in which an outage cut the supply of its system';
comment on column outage.interruption.book        is 'The book of the outage';
comment on column outage.interruption.outage      is 'The outage';
comment on column outage.interruption.cut_at      is 'When the supply was cut';
comment on column outage.interruption.restored_at is 'When it came back; absent while it is cut';

grant select, insert, update on outage.interruption to ${app};
