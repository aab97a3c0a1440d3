-- Links name an outage by its id alone; lists go newest first; the calendar goes by the beginning.
create unique index outage_by_id   on outage.outage (id);
create index outage_by_centre      on outage.outage (centre, id desc);
create index outage_not_ended      on outage.outage (centre, id desc) where state in ('PLANNED', 'OPEN', 'LOCALISED');
create index outage_by_beginning   on outage.outage (centre, begins_at, id) where kind = 'PLANNED';
