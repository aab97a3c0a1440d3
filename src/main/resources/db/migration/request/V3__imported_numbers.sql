-- A repeated import finds what it brought before by the centre and the foreign number.
create index request_imported on request.request (centre, foreign_number) where foreign_number is not null;
