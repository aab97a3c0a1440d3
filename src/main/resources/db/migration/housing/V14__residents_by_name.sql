-- Who calls without a known phone is looked for by a part of their name.
create index resident_by_name on housing.resident using gin (lower(name) gin_trgm_ops);
