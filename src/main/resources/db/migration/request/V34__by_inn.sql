-- Organisations that call give their tax number sooner than the number of an earlier request.
create index request_by_inn on request.request (applicant_inn, registered_at desc) where applicant_inn is not null;
