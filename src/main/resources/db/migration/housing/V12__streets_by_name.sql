-- Most addresses are spelled right: their street is found by its words before any likeness is computed.
create index street_by_name on housing.street (centre, search);
