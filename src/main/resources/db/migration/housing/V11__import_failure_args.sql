-- What the sentence of a failure names: a column, a number of rows.
alter table housing.import add column failure_args text[] not null default '{}';

comment on column housing.import.failure_args is 'Values for the sentence of why it failed';
