-- A request may stand anywhere in its lifecycle, not only at its ends.
alter table request.request drop constraint request_status_check;
alter table request.request add constraint request_status_check
    check (status in ('REGISTERED', 'PLANNED', 'DISPATCHED', 'IN_PROGRESS', 'COMPLETED', 'CONTROL', 'CLOSED', 'REJECTED',
                      'DEFERRED', 'WITHDRAWN', 'VOIDED', 'JOINED', 'HANDED_OVER')) not valid;
alter table request.request validate constraint request_status_check;
