-- Imports: what was sent, how far it is, what is wrong with it; rows wait here until all of them are written at once.
create table housing.import (
    id          uuid        primary key,
    centre      uuid        not null,
    kind        text        not null,
    dry_run     boolean     not null,
    actor_kind  text        not null,
    actor       uuid        not null,
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    stage       text        not null check (stage in ('CHECKING', 'WRITING', 'TELLING', 'FINISHED')),
    processed   integer     not null default 0,
    total       integer     not null default 0,
    added       integer     not null default 0,
    changed     integer     not null default 0,
    unchanged   integer     not null default 0,
    refused     integer     not null default 0,
    ignored     text[]      not null default '{}',
    failure     text,
    started_at  timestamptz not null,
    finished_at timestamptz
);

create table housing.import_row (
    import   uuid    not null references housing.import on delete cascade,
    no       integer not null,
    target   uuid    not null,
    existing uuid,
    action   text    check (action in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
    data     jsonb   not null,
    primary key (import, no)
);

create table housing.import_issue (
    import uuid    not null references housing.import on delete cascade,
    seq    bigint  generated always as identity,
    no     integer not null,
    field  text    not null,
    error  boolean not null,
    code   text    not null,
    args   text[]  not null,
    primary key (import, seq)
);

comment on table  housing.import             is 'Imports and how far they are';
comment on column housing.import.id          is 'The import';
comment on column housing.import.centre      is 'Whose register';
comment on column housing.import.kind        is 'What it brings: houses, organisations, residents …';
comment on column housing.import.dry_run     is 'Whether it only checks';
comment on column housing.import.actor_kind  is 'Who sent it: sort of actor';
comment on column housing.import.actor       is 'Who sent it';
comment on column housing.import.state       is 'RUNNING, DONE or FAILED';
comment on column housing.import.stage       is 'What it does now; from TELLING on all rows are written';
comment on column housing.import.processed   is 'Rows read and checked';
comment on column housing.import.total       is 'Rows in the file';
comment on column housing.import.added       is 'Rows that were new';
comment on column housing.import.changed     is 'Rows that changed something';
comment on column housing.import.unchanged   is 'Rows that changed nothing';
comment on column housing.import.refused     is 'Rows with errors';
comment on column housing.import.ignored     is 'Columns not used';
comment on column housing.import.failure     is 'Code of why it failed';
comment on column housing.import.started_at  is 'When it was sent';
comment on column housing.import.finished_at is 'When it ended';
comment on table  housing.import_row          is 'Checked rows, waiting to be written all at once; gone when the import ends';
comment on column housing.import_row.import   is 'The import';
comment on column housing.import_row.no       is 'Line of the file';
comment on column housing.import_row.target   is 'Id the row gets if it is new';
comment on column housing.import_row.existing is 'Id of what it changes';
comment on column housing.import_row.action   is 'What becomes of it';
comment on column housing.import_row.data     is 'The checked values';
comment on table  housing.import_issue        is 'What is wrong, row by row';
comment on column housing.import_issue.import is 'The import';
comment on column housing.import_issue.seq    is 'Order';
comment on column housing.import_issue.no     is 'Line of the file';
comment on column housing.import_issue.field  is 'Column, as headed in the file';
comment on column housing.import_issue.error  is 'True: the row is left out; false: only the value is dropped or doubted';
comment on column housing.import_issue.code   is 'Frozen code of what is wrong';
comment on column housing.import_issue.args   is 'Values for the code''s sentence';

grant select, insert, update on housing.import to ${app};
grant select, insert, update, delete on housing.import_row, housing.import_issue to ${app};
