-- What a centre changed in the fault catalogue: kinds of its own, changed copies of shipped ones, retired ones. Rows are only added.
create table request.kind (
    centre     uuid        not null,
    code       text        not null,
    version    integer     not null check (version > 0),
    retired    boolean     not null,
    form       text        not null,
    valid_from timestamptz not null,
    actor_kind text        not null,
    actor      uuid        not null,
    primary key (centre, code, version)
);

comment on table  request.kind            is 'A centre''s own changes to the shipped fault catalogue, version by version; the latest is in use';
comment on column request.kind.centre     is 'The dispatch centre';
comment on column request.kind.code       is 'Frozen code of the kind';
comment on column request.kind.version    is 'Counts the centre''s changes of this kind from 1; the shipped kind is version 0';
comment on column request.kind.retired    is 'Whether new requests no longer get this kind';
comment on column request.kind.form       is 'The whole kind as it was written down, JSON';
comment on column request.kind.valid_from is 'Since when';
comment on column request.kind.actor_kind is 'Who changed it: sort of actor';
comment on column request.kind.actor      is 'Who changed it';

grant select, insert on request.kind to ${app};
