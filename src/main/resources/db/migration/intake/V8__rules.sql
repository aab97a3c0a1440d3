create table intake.rule (
    organisation       uuid    primary key,
    registers_messages boolean not null
);

comment on table  intake.rule                    is 'What intake does by itself for an organisation';
comment on column intake.rule.organisation       is 'The organisation';
comment on column intake.rule.registers_messages is 'A message from the website that carries enough is registered at once';

grant select, insert, update on intake.rule to ${app};
