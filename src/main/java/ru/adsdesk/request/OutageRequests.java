package ru.adsdesk.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.Linked;
import ru.adsdesk.outage.LinkedCounts;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** The requests tied to an outage, page by page whatever their number: who of them was told, and whom to tell. */
@Component
public class OutageRequests implements LinkedCounts {

    private static final String PAGE = """
        select book, id, status, registered_at, informed_at, informed_way from request.request
        where outage = :outage and (:books::uuid[] is null or book = any(:books))
          and (:book::uuid is null or (book, id) > (:book, :id::uuid))
        order by book, id limit :limit
        """;

    private final VisibleBooks visible;
    private final JdbcClient jdbc;

    OutageRequests(VisibleBooks visible, JdbcClient jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    /**
     * A request tied to an outage; nothing personal.
     *
     * @param book its book
     * @param id the request
     * @param status where it stands
     * @param registeredAt when it was registered
     * @param informedAt when its applicant was last told
     * @param informedWay how
     */
    public record Tied(
            BookId book,
            RequestId id,
            Status status,
            Instant registeredAt,
            @Nullable Instant informedAt,
            @Nullable String informedWay) {}

    /** For the desk itself: those of every book after the last one seen, at most {@code limit}. */
    public List<Tied> list(OutageId outage, @Nullable Tied after, int limit) {
        return list(
                outage,
                null,
                after == null ? null : after.book().value(),
                after == null ? null : after.id().value(),
                limit);
    }

    /** The same, for who keeps only the ids of the last one seen. */
    public List<Tied> listAfter(OutageId outage, @Nullable UUID book, @Nullable UUID request, int limit) {
        return list(outage, null, book, request, limit);
    }

    /** Which of these phones, E.164, are of applicants whose requests are tied to an outage; of at most a few hundred. */
    public Set<String> phones(OutageId outage, Collection<String> phones) {
        return new HashSet<>(jdbc.sql("select distinct applicant_phone from request.request"
                        + " where outage = ? and applicant_phone = any(?)")
                .params(outage.value(), phones.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** A page of those in the caller's books. */
    public Page<Tied> page(Caller caller, OutageId outage, @Nullable String after, int asked) {
        int limit = Page.limit(asked);
        UUID[] books = visible.of(caller).stream().map(BookId::value).toArray(UUID[]::new);
        List<Tied> found = list(outage, books, part(after, 0), part(after, 1), limit + 1);
        return Page.of(found, limit, last -> last.book() + "_" + last.id());
    }

    private static @Nullable UUID part(@Nullable String after, int n) {
        try {
            return after == null ? null : UUID.fromString(after.split("_", 2)[n]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "after");
        }
    }

    private List<Tied> list(
            OutageId outage, UUID @Nullable [] books, @Nullable UUID book, @Nullable UUID id, int limit) {
        return jdbc.sql(PAGE)
                .param("outage", outage.value())
                .param("books", books)
                .param("book", book)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new Tied(
                        BookId.of(row.getObject("book", UUID.class)),
                        RequestId.of(row.getObject("id", UUID.class)),
                        Status.valueOf(row.getString("status")),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("informed_at") == null
                                ? null
                                : row.getObject("informed_at", OffsetDateTime.class)
                                        .toInstant(),
                        row.getString("informed_way")))
                .list();
    }

    @Override
    public Map<UUID, Linked> of(Collection<UUID> outages) {
        Map<UUID, Linked> counts = new HashMap<>();
        jdbc.sql("select outage, sum(linked)::int as linked, sum(owed)::int as owed, sum(told)::int as told"
                        + " from request.outage_count where outage = any(?) group by outage")
                .param(outages.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(
                            row.getObject("outage", UUID.class),
                            new Linked(row.getInt("linked"), row.getInt("owed"), row.getInt("told")));
                });
        return counts;
    }
}
