package ru.adsdesk.dispatch.order;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.Outsiders;
import ru.adsdesk.request.RequestId;

/** Workers of a contractor see the requests they have work orders of, and no others. */
@Component
class ContractorsPeople implements Outsiders {

    private static final String IS_ONE = """
        select exists (select 1 from dispatch.worker w left join dispatch.crew c on c.id = w.crew
                        where w.account = ? and w.removed_at is null
                          and (w.contractor is not null or c.contractor is not null))
        """;
    private static final String GOES = """
        select exists (select 1 from dispatch.work_order o join dispatch.worker w
                           on o.crew = w.crew or o.worker = w.id or o.contractor = w.contractor
                        where o.request = ? and w.account = ? and w.removed_at is null)
        """;

    private final JdbcClient jdbc;

    ContractorsPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOutsider(Caller caller) {
        return caller.role() == Role.EXECUTOR
                && jdbc.sql(IS_ONE)
                        .param(caller.actor().id())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public boolean goesFor(Caller caller, RequestId request) {
        return jdbc.sql(GOES)
                .params(request.value(), caller.actor().id())
                .query(Boolean.class)
                .single();
    }
}
