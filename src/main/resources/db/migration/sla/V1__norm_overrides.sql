-- Terms other than the shipped ones: of a region, an organisation or the contract of a house. Added, never changed.
create schema sla;
grant usage on schema sla to ${app};

create table sla.norm_override (
    id         uuid        primary key,
    centre     uuid        not null,
    norm       text        not null,
    scope      text        not null check (scope in ('REGION', 'ORGANISATION', 'CONTRACT')),
    scope_id   uuid        not null,
    in_force   date        not null,
    known_from timestamptz not null,
    changes    text        not null,
    unique (centre, norm, scope, scope_id, in_force, known_from)
);

comment on table  sla.norm_override            is 'Own terms in place of a shipped norm''s; a later row takes the place of an earlier one for what begins after it';
comment on column sla.norm_override.id         is 'Its id; the subject of its line';
comment on column sla.norm_override.centre     is 'The dispatch centre it was entered in';
comment on column sla.norm_override.norm       is 'Id of the norm';
comment on column sla.norm_override.scope      is 'REGION: all the centre serves; ORGANISATION; CONTRACT: one house';
comment on column sla.norm_override.scope_id   is 'The centre, the organisation or the house';
comment on column sla.norm_override.in_force   is 'First day it is in force, in the house''s zone';
comment on column sla.norm_override.known_from is 'When it was entered: what began earlier keeps its norm';
comment on column sla.norm_override.changes    is 'What differs: limit, window, warnings, point, sureness; JSON';

grant select, insert on sla.norm_override to ${app};
