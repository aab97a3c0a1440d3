package ru.adsdesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Names and counts what a thread asks the database: every execution, commit and rollback is one round trip, of several
 * statements where they travel together; the driver sends {@code begin} along with the first, and no commit after one that
 * travelled. Every connection of the desk is watched by {@link BookLast}
 * and {@link NothingOvertakes} too.
 */
public final class RoundTrips implements QueryExecutionListener, MethodExecutionListener, BeanPostProcessor {

    private final ThreadLocal<List<String>> noted = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        BookLast guard = new BookLast();
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool)
                        .listener((QueryExecutionListener) this)
                        .methodListener(this)
                        .listener((QueryExecutionListener) guard)
                        .methodListener(guard)
                        .listener(new NothingOvertakes())
                        .build()
                : bean;
    }

    /** What a piece of work on this thread asks the database, in order. */
    public List<String> of(Runnable work) {
        List<String> trips = new ArrayList<>();
        noted.set(trips);
        try {
            work.run();
        } finally {
            noted.remove();
        }
        return List.copyOf(trips);
    }

    private void note(String trip) {
        List<String> trips = noted.get();
        if (trips != null && !(trip.equals("commit") && hasCommitted(trips))) {
            trips.add(trip);
        }
    }

    private static boolean hasCommitted(List<String> trips) {
        return !trips.isEmpty() && trips.getLast().endsWith("; commit");
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> note(
                Statement.all(query.getQuery()).stream().map(Statement::name).collect(Collectors.joining("; "))));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        if (ends(call)) {
            note(call.getMethod().getName());
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {}

    static boolean ends(MethodExecutionContext call) {
        String name = call.getMethod().getName();
        return name.equals("commit") || name.equals("rollback");
    }
}
