-- The catalogue changes at run time; what a request's kind was called and which clocks it started stays with the request.
alter table request.request add column kind_name text;
alter table request.request add column kind_norms text;

comment on column request.request.kind_name  is 'Russian name of the kind when it was given';
comment on column request.request.kind_norms is 'Norm ids of the kind when it was given, separated by spaces';
