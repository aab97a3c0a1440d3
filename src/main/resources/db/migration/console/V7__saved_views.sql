-- Views of the board people named for themselves.
create table console.saved_view (
    account uuid not null,
    name    text not null check (length(name) between 1 and 40),
    query   text not null check (length(query) <= 300),
    primary key (account, name)
);

comment on table  console.saved_view         is 'Views of the board a person saved';
comment on column console.saved_view.account is 'The account';
comment on column console.saved_view.name    is 'Its name';
comment on column console.saved_view.query   is 'Its filters, as in the address of the page';

grant select, insert, update, delete on console.saved_view to ${app};
