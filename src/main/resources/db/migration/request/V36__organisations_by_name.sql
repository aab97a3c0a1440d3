-- Organisations that asked before, by a part of their name; residents are found in the register of their house.
create index request_by_organisation_name on request.request using gin (lower(applicant_name) gin_trgm_ops)
    where applicant_inn is not null and applicant_name is not null;
