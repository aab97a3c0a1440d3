package ru.adsdesk.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Fails a transaction that touches another table once it holds a book's row: everyone else who writes in the book waits
 * for it, and other orders deadlock. Only the lines and what is counted with them may follow, and due times; nothing may
 * after a commit that travelled with them, or it would be a transaction of its own.
 */
final class BookLast implements QueryExecutionListener, MethodExecutionListener {

    private static final Set<String> MAY_FOLLOW =
            Set.of("journal.book", "journal.line", "journal.opening", "journal.number", "journal.head");

    private final Set<String> holdingABook = ConcurrentHashMap.newKeySet();
    private final Set<String> over = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            Statement.all(query.getQuery()).forEach(statement -> check(execution.getConnectionId(), statement));
        }
    }

    private void check(String connection, Statement statement) {
        Set<String> others = statement.tables().stream()
                .filter(table -> !MAY_FOLLOW.contains(table) && !table.startsWith("sla.clock"))
                .collect(Collectors.toUnmodifiableSet());
        if (over.contains(connection)) {
            throw new AssertionError("after the transaction's own commit: " + statement.sql());
        }
        if (statement.commits()) {
            over.add(connection);
        }
        if (holdingABook.contains(connection) && !others.isEmpty()) {
            throw new AssertionError(
                    "after the book's row nothing but its lines, not " + others + ": " + statement.sql());
        }
        if (statement.takesTheBook()) {
            holdingABook.add(connection);
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        if (RoundTrips.ends(call)) {
            holdingABook.remove(call.getConnectionInfo().getConnectionId());
            over.remove(call.getConnectionInfo().getConnectionId());
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {}
}
