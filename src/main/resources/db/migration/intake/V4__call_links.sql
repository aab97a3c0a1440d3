create table intake.call_link (
    id          uuid        primary key,
    book        uuid        not null,
    call_id     text        not null,
    actor_kind  text        not null,
    actor       uuid        not null,
    outcome     text        not null,
    request     uuid,
    noted_at    timestamptz not null
);
create index call_link_by_call on intake.call_link (book, call_id);

comment on table  intake.call_link            is 'Requests being registered in a call: kept until the call''s line is written, so that nothing cut off in between is lost';
comment on column intake.call_link.id         is 'Id, in order of time';
comment on column intake.call_link.book       is 'The centre''s book';
comment on column intake.call_link.call_id    is 'The exchange''s own id of the call';
comment on column intake.call_link.actor_kind is 'Who registers: sort of actor';
comment on column intake.call_link.actor      is 'Who registers';
comment on column intake.call_link.outcome    is 'What the call comes to: a new request, or a join to one there is';
comment on column intake.call_link.request    is 'The registered request; absent until it is';
comment on column intake.call_link.noted_at   is 'When registering began';

grant select, insert, update, delete on intake.call_link to ${app};
