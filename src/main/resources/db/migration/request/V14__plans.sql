-- What is to be done, by whom, with which other services.
alter table request.request
    add column plan_works    text,
    add column plan_assignee uuid,
    add column plan_services text;

comment on column request.request.plan_works    is 'What is to be done, a line each; may hold own words, erasable';
comment on column request.request.plan_assignee is 'Who is to do it: a crew or an executor';
comment on column request.request.plan_services is 'Other services the plan needs, separated by spaces';
