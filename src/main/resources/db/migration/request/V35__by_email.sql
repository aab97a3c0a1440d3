-- Whoever has no phone with the desk is found by their e-mail.
create index request_by_email on request.request (lower(applicant_email), registered_at desc) where applicant_email is not null;
