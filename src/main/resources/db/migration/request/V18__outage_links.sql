-- The accident or shutdown a request belongs to, and the end of it up to which the request was served. No key leads there: ids cross modules.
alter table request.request
    add column outage     uuid,
    add column outage_run integer not null default 0;

create index request_by_outage on request.request (outage, book, id) where outage is not null;

comment on column request.request.outage     is 'The accident or planned shutdown it belongs to';
comment on column request.request.outage_run is 'How often that had ended when it was linked or completed by it: a later end is still to complete it';
