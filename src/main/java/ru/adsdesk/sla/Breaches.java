package ru.adsdesk.sla;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.sla.norm.NormId;

/** Gives a breach its reason. The breach stays a breach. */
@Component
public class Breaches {

    private final JdbcClient jdbc;
    private final AlarmScope scope;
    private final SubjectRows rows;
    private final SubjectLines lines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Breaches(
            JdbcClient jdbc,
            AlarmScope scope,
            SubjectRows rows,
            SubjectLines lines,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rows = rows;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Why a limit was broken: the closed list. */
    public enum Reason {
        /** Nobody let the crew in. */
        NO_ACCESS,
        /** The supplier's network or works. */
        UTILITY,
        /** Not enough people for what happened at once. */
        OVERLOAD,
        /** Parts or equipment were missing. */
        NO_PARTS,
        /** Weather or road. */
        WEATHER,
        /** Telephone, mail or the desk itself did not work. */
        TECHNICAL,
        /** The applicant could not be reached. */
        NOT_REACHED,
        /** Somebody at the desk or in the crew made a mistake. */
        MISTAKE,
        /** Anything else, told in words. */
        OTHER
    }

    /**
     * Writes the reason of a breach, a line on its subject. Refuses {@code breach.none} where no breach of that clock stands
     * in a book of the caller.
     *
     * @param words personal at times, so kept erasable
     */
    public Line explain(Caller caller, UUID subject, NormId norm, long cycle, Reason reason, @Nullable String words) {
        Breached breached = find(caller, subject, norm, cycle);
        return transactions.in(breached.book(), () -> {
            if (rows.lock(breached.book(), List.of(breached.subject())).isEmpty()) {
                throw new CannotAcquireLockException("the subject is being worked on");
            }
            @Nullable
            Clocked clocked = lines.of(breached.book(), List.of(subject)).get(subject);
            NewLine line = NewLine.of(
                            breached.subject(),
                            SlaFacts.EXPLAINED,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            caller.actor())
                    .at(clocked == null ? null : clocked.house())
                    .saying(Map.of("norm", norm.value(), "cycle", cycle, "reason", reason.name()))
                    .keeping(secrets(words));
            return journal.append(breached.book(), line);
        });
    }

    private record Breached(BookId book, Subject subject) {}

    private Breached find(Caller caller, UUID subject, NormId norm, long cycle) {
        return jdbc.sql("select book, subject_kind from sla.clock"
                        + " where book = any(?) and subject = ? and norm = ? and cycle = ? and flagged")
                .params(
                        scope.books(caller).stream().map(BookId::value).toArray(UUID[]::new),
                        subject,
                        norm.value(),
                        cycle)
                .query((row, n) -> new Breached(
                        BookId.of(row.getObject("book", UUID.class)),
                        Subject.of(row.getString("subject_kind"), subject)))
                .optional()
                .orElseThrow(SlaProblem.BREACH_NONE::refused);
    }

    private static Map<String, Object> secrets(@Nullable String words) {
        Map<String, Object> secrets = new HashMap<>();
        if (words != null && !words.isBlank()) {
            secrets.put("words", words);
        }
        return secrets;
    }
}
