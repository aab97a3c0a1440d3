create table dispatch.duty (
    crew   uuid        not null references dispatch.crew,
    id     uuid        not null,
    begins timestamptz not null,
    ends   timestamptz not null check (ends > begins),
    primary key (crew, id)
);
create index duty_by_end on dispatch.duty (crew, ends);

comment on table  dispatch.duty        is 'When crews are on duty';
comment on column dispatch.duty.crew   is 'The crew';
comment on column dispatch.duty.id     is 'Its id, time-ordered';
comment on column dispatch.duty.begins is 'On duty from';
comment on column dispatch.duty.ends   is 'On duty until';

grant select, insert, delete on dispatch.duty to ${app};
