package ru.adsdesk.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Numbers;

/** Requests the desk still owes something on, for those who keep a board of them. Asks nobody whether they may see. */
@Component
@Transactional(readOnly = true)
public class OpenRequests {

    private static final String OPEN_AFTER =
            "select id from request.request where book = ? and " + Status.OPEN_SQL + " and id > ? order by id limit ?";

    private final ServiceRequests requests;
    private final Numbers numbers;
    private final JdbcClient jdbc;

    OpenRequests(ServiceRequests requests, Numbers numbers, JdbcClient jdbc) {
        this.requests = requests;
        this.numbers = numbers;
        this.jdbc = jdbc;
    }

    /** Those of these that are open now; two queries. */
    public List<OpenRequest> of(Collection<UUID> ids) {
        List<ServiceRequest> open = requests.list(List.copyOf(ids)).stream()
                .filter(request -> request.status().isOpen())
                .toList();
        Map<UUID, Numbers.Given> given = numbers.of(
                open.stream().map(request -> request.requestId().value()).toList());
        return open.stream()
                .map(request -> open(
                        request,
                        Objects.requireNonNull(
                                given.get(request.requestId().value()), "a stored request has its number")))
                .toList();
    }

    /** The open requests of a book in the order of their ids. */
    public List<UUID> listIds(BookId book, UUID after, int limit) {
        return jdbc.sql(OPEN_AFTER)
                .params(book.value(), after, limit)
                .query(UUID.class)
                .list();
    }

    private static OpenRequest open(ServiceRequest request, Numbers.Given given) {
        Course course = request.course();
        return new OpenRequest(
                request.requestId().value(),
                given.number().toString(),
                request.status(),
                request.sorting().urgency(),
                request.sorting().source() != KindSource.UNSURE,
                request.location().house(),
                course.owner,
                course.executor,
                course.outage,
                course.plannedAt != null && course.plannedAt.equals(course.promisedAt),
                request.times().registeredAt(),
                course.plannedAt);
    }
}
