create table intake.message_request (
    book         uuid not null,
    message      uuid not null,
    request      uuid not null,
    primary key (book, message, request),
    foreign key (book, message) references intake.message (book, id)
);

comment on table  intake.message_request         is 'Requests a message came to or joined';
comment on column intake.message_request.book    is 'The centre''s book';
comment on column intake.message_request.message is 'The message';
comment on column intake.message_request.request is 'The request, in whichever book';

grant select, insert on intake.message_request to ${app};
