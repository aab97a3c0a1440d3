package ru.adsdesk.dispatch.crew;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Writes about those who go out in the centre's book. */
@Component
public class StaffBook {

    private final Journal journal;
    private final BookTransactions transactions;
    private final Idempotency idempotency;
    private final JsonMapper json;
    private final Clock clock;

    StaffBook(Journal journal, BookTransactions transactions, Idempotency idempotency, JsonMapper json, Clock clock) {
        this.journal = journal;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /** What a line says: facts for everyone, personal values as commitments. */
    public record Said(Map<String, Object> facts, Map<String, Object> secrets) {

        /** Nothing yet. */
        public static Said nothing() {
            return new Said(new HashMap<>(), new HashMap<>());
        }

        /** One fact more; one that is absent is not told. */
        public Said fact(String name, @Nullable Object value) {
            if (value != null) {
                facts.put(name, value);
            }
            return this;
        }

        /** One personal value more; one that is absent is not told. */
        public Said secret(String name, @Nullable String value) {
            if (value != null) {
                secrets.put(name, value);
            }
            return this;
        }
    }

    /** Changes something and writes the line, in one transaction. */
    public void write(Caller caller, Subject subject, String code, Supplier<Said> work) {
        BookId book = BookId.of(caller.scope().centre());
        transactions.in(book, () -> {
            Said said = work.get();
            return journal.append(book, line(caller, subject, code, said));
        });
    }

    /** Makes something once, however often it is asked for under one key; its id. */
    public UUID make(
            Caller caller,
            String operation,
            @Nullable String key,
            Object form,
            Subject fresh,
            String code,
            Supplier<Said> work) {
        return once(caller, operation, key, form, fresh.id(), fresh, code, work);
    }

    /** The same for a part of something: the line is about the whole. */
    UUID once(
            Caller caller,
            String operation,
            @Nullable String key,
            Object form,
            UUID fresh,
            Subject subject,
            String code,
            Supplier<Said> work) {
        BookId book = BookId.of(caller.scope().centre());
        return transactions.in(book, () -> {
            Optional<UUID> before = idempotency.claim(caller, operation, key, json.writeValueAsBytes(form), fresh);
            if (before.isEmpty()) {
                Said said = work.get();
                journal.append(book, line(caller, subject, code, said));
            }
            return before.orElse(fresh);
        });
    }

    private NewLine line(Caller caller, Subject subject, String code, Said said) {
        return NewLine.of(subject, code, now(), caller.actor())
                .saying(said.facts())
                .keeping(said.secrets());
    }

    /** Now, cut to milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same for a statement. */
    public OffsetDateTime utcNow() {
        return now().atOffset(ZoneOffset.UTC);
    }
}
