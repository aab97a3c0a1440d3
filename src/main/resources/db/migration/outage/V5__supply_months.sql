-- House, utility and month: what the monthly sums of 354 are counted for.
create table outage.supply_month (
    book    uuid        not null,
    id      uuid        not null,
    house   uuid        not null,
    utility text        not null check (utility in ('COLD_WATER', 'HOT_WATER', 'HEATING', 'SEWERAGE', 'ELECTRICITY', 'GAS')),
    month   date        not null check (extract(day from month) = 1),
    ends_at timestamptz not null,
    ended   boolean     not null default false,
    primary key (book, id),
    unique (house, utility, month)
);

create index supply_month_to_end on outage.supply_month (ends_at) where not ended;

comment on table  outage.supply_month         is 'Months in which the supply of a house was cut; subjects of the monthly sums';
comment on column outage.supply_month.book    is 'The book its lines stand in: of whoever served the house when it began';
comment on column outage.supply_month.id      is 'Subject of its lines, made of house, utility and month';
comment on column outage.supply_month.house   is 'The house';
comment on column outage.supply_month.utility is 'The utility';
comment on column outage.supply_month.month   is 'First day of the month';
comment on column outage.supply_month.ends_at is 'When the month ends in the zone of the house';
comment on column outage.supply_month.ended   is 'Whether its end is written';

grant select, insert, update on outage.supply_month to ${app};
