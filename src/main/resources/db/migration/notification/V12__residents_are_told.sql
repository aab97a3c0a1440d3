-- Residents of a house are told of planned shutdowns though they asked for nothing.
alter table notification.outbox drop constraint outbox_recipient_kind_check;
alter table notification.outbox add constraint outbox_recipient_kind_check
    check (recipient_kind in ('APPLICANT', 'RESIDENT', 'ACCOUNT', 'WEBHOOK', 'SUBSCRIBER')) not valid;
comment on column notification.outbox.recipient_kind is 'Who is told: the applicant of the subject, a resident, an account, a connected system, a subscriber of seals';
comment on column notification.outbox.recipient      is 'Who of these: the request, resident, account, channel or subscription';
