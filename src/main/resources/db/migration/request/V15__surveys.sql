-- What the resident said of the work; their words stand in the line alone.
alter table request.request
    add column survey_score   integer check (survey_score between 1 and 5),
    add column survey_outcome text check (survey_outcome in ('FIXED', 'NOT_FIXED')),
    add column surveyed_at    timestamptz;

comment on column request.request.survey_score   is 'What the resident gave for the work, 1 to 5; gone when it goes back to work';
comment on column request.request.survey_outcome is 'Whether they say it is fixed';
comment on column request.request.surveyed_at    is 'When they said so';
