-- What a crew needs at night: where the valves are, who has the keys, what feeds the house, whom to call.
create table housing.emergency_card (
    house   uuid   primary key references housing.house,
    valves  text   not null default '',
    keys    text   not null default '',
    feeds   text   not null default '',
    call    text   not null default '',
    notes   text   not null default '',
    version bigint not null default 0
);

comment on table  housing.emergency_card         is 'Emergency cards of houses';
comment on column housing.emergency_card.house   is 'The house';
comment on column housing.emergency_card.valves  is 'Where the valves are';
comment on column housing.emergency_card.keys    is 'Where the keys are and who has them';
comment on column housing.emergency_card.feeds   is 'What feeds the house and from where';
comment on column housing.emergency_card.call    is 'Whom to call';
comment on column housing.emergency_card.notes   is 'What else matters';
comment on column housing.emergency_card.version is 'Grows with every change';

grant select, insert, update on housing.emergency_card to ${app};
