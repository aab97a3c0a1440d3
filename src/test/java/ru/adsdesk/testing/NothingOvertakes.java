package ru.adsdesk.testing;

import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.adsdesk.database.Statements;

/** Fails a statement that goes another way while {@link Statements} of its transaction wait: it would not see what they do. */
final class NothingOvertakes implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        TransactionSynchronizationManager.getResourceMap().keySet().stream()
                .filter(key -> key instanceof Statements statements && statements.isWaiting())
                .findAny()
                .ifPresent(any -> {
                    throw new AssertionError("this overtakes statements that wait: "
                            + queries.stream().map(QueryInfo::getQuery).toList());
                });
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
