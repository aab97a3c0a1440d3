-- Planned shutdowns that are still to begin, by when: looked at every few seconds.
create index outage_to_begin on outage.outage (begins_at) where state = 'PLANNED';
