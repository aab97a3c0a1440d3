package ru.adsdesk.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** Who keeps a centre's seals: an inspector, a council of a house, another company. Each change is a line of the centre's book. */
@Component
public class SealSubscribers {

    private final JdbcClient jdbc;
    private final Idempotency idempotency;
    private final Books books;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    SealSubscribers(
            JdbcClient jdbc,
            Idempotency idempotency,
            Books books,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.idempotency = idempotency;
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A subscriber.
     *
     * @param id its id
     * @param email where seals go
     * @param book whose; absent: every book of the centre
     * @param mailedOn the day whose seals were last mailed
     * @param subscribedAt since when
     */
    public record View(
            UUID id,
            String email,
            @Nullable BookId book,
            @Nullable LocalDate mailedOn,
            Instant subscribedAt) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "seal subscriber " + id;
        }
    }

    /** A subscriber whose mail of a day is still to be made. */
    record Due(UUID id, String email, @Nullable BookId book) {}

    /** Those of the caller's centre. */
    @Transactional(readOnly = true)
    public List<View> list(Caller caller) {
        return jdbc.sql("select * from notification.seal_subscriber where centre = ? order by id")
                .param(caller.scope().centre().value())
                .query((row, n) -> new View(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        book(row.getObject("book", UUID.class)),
                        row.getObject("mailed_on", LocalDate.class),
                        row.getObject("subscribed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Subscribes an address. Refuses {@code seal-subscriber.subscribed}, {@code seal-subscriber.book-unknown}. */
    public View subscribe(Caller caller, String email, @Nullable BookId book, @Nullable String key) {
        requireOwn(caller, book);
        UUID fresh = TimeOrderedIds.next();
        BookId own = BookId.of(caller.scope().centre());
        try {
            UUID id = transactions.in(own, () -> {
                byte[] body = (email + book).getBytes(StandardCharsets.UTF_8);
                Optional<UUID> before = idempotency.claim(caller, "seals.subscribe", key, body, fresh);
                if (before.isEmpty()) {
                    insert(caller.scope().centre(), fresh, email, book);
                    journal.append(own, line(caller, fresh, "SUBSCRIBED", book));
                }
                return before.orElse(fresh);
            });
            return list(caller).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(NotificationProblem.SUBSCRIBER_UNKNOWN::refused);
        } catch (DuplicateKeyException twice) {
            throw NotificationProblem.SUBSCRIBED.refused();
        }
    }

    private void requireOwn(Caller caller, @Nullable BookId book) {
        if (book != null
                && books.find(book)
                        .filter(its -> caller.scope().centre().equals(its.centre()))
                        .isEmpty()) {
            throw NotificationProblem.SUBSCRIBER_BOOK.at("book");
        }
    }

    private void insert(CentreId centre, UUID id, String email, @Nullable BookId book) {
        jdbc.sql("insert into notification.seal_subscriber (id, centre, email, book, subscribed_at) values (?,"
                        + " ?, ?, ?, ?)")
                .param(id)
                .param(centre.value())
                .param(email)
                .param(book == null ? null : book.value())
                .param(Outbox.utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .update();
    }

    /** Ends a subscription and forgets its address. Refuses {@code seal-subscriber.unknown}. */
    public void unsubscribe(Caller caller, UUID id) {
        BookId own = BookId.of(caller.scope().centre());
        transactions.in(own, () -> {
            int gone = jdbc.sql("delete from notification.seal_subscriber where id = ? and centre = ?")
                    .params(id, caller.scope().centre().value())
                    .update();
            if (gone == 0) {
                throw NotificationProblem.SUBSCRIBER_UNKNOWN.refused();
            }
            jdbc.sql("update notification.outbox set address = null where book = ? and subject = ?")
                    .params(own.value(), id)
                    .update();
            return journal.append(own, line(caller, id, "UNSUBSCRIBED", null));
        });
    }

    private NewLine line(Caller caller, UUID id, String what, @Nullable BookId book) {
        Map<String, Object> facts = new HashMap<>(Map.of("what", what));
        if (book != null) {
            facts.put("book", book.toString());
        }
        return NewLine.of(
                        Subject.of("seal-subscriber", id),
                        NotificationFacts.SUBSCRIBERS_CHANGED,
                        clock.instant(),
                        caller.actor())
                .saying(facts);
    }

    /** Those whose mail of the day is still to be made. */
    @Transactional(readOnly = true)
    List<Due> due(CentreId centre, LocalDate day) {
        return jdbc.sql("select id, email, book from notification.seal_subscriber"
                        + " where centre = ? and (mailed_on is null or mailed_on < ?) order by id")
                .params(centre.value(), day)
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        book(row.getObject("book", UUID.class))))
                .list();
    }

    @Transactional
    void mailed(Due subscriber, LocalDate day) {
        jdbc.sql("update notification.seal_subscriber set mailed_on = ? where id = ?")
                .params(day, subscriber.id())
                .update();
    }

    private static @Nullable BookId book(@Nullable UUID id) {
        return id == null ? null : BookId.of(id);
    }
}
