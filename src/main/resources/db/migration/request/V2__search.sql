-- Every way people look for a request has its index; none starts with a wildcard.
create index request_by_id           on request.request (id);
create index request_by_time         on request.request (book, registered_at desc, id desc);
create index request_by_house        on request.request (house, registered_at desc) where house is not null;
create index request_by_phone        on request.request (applicant_phone, registered_at desc) where applicant_phone is not null;
create index request_by_phone_ending on request.request (reverse(applicant_phone) text_pattern_ops) where applicant_phone is not null;
create index request_by_words        on request.request using gin (words);
create unique index request_by_foreign_number on request.request (book, foreign_number) where foreign_number is not null;
create unique index request_handed_over_once on request.request (handed_over_from) where handed_over_from is not null;
