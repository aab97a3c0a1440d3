-- Colleagues called to a request by a comment; what was said stands in its line.
create table request.mention (
    book        uuid        not null,
    id          uuid        not null,
    account     uuid        not null,
    request     uuid        not null,
    author_kind text        not null check (author_kind in ('ACCOUNT', 'KEY', 'RESIDENT', 'SYSTEM')),
    author      uuid        not null,
    at          timestamptz not null,
    read_at     timestamptz,
    primary key (book, id)
);

create index mention_by_account on request.mention (account, id desc);

comment on table  request.mention             is 'Who was called to which request, and whether they have seen it';
comment on column request.mention.book        is 'The book of the request';
comment on column request.mention.id          is 'The mention, time-ordered';
comment on column request.mention.account     is 'Who was called';
comment on column request.mention.request     is 'To which request';
comment on column request.mention.author_kind is 'Who called: sort of actor';
comment on column request.mention.author      is 'Who called';
comment on column request.mention.at          is 'When';
comment on column request.mention.read_at     is 'When they read it';

grant select, insert, update on request.mention to ${app};
