package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** Who is at the desk from when to when, so that "who was on shift" has an answer. Sign-on and sign-off are lines. */
@Component
public class Shifts {

    private static final String SELECT = "select * from sla.shift ";
    private static final String AT = """
        select asked.nth, s.* from unnest(?::timestamptz[]) with ordinality as asked (at, nth)
          join sla.shift s on s.centre = ? and s.began_at <= asked.at and (s.ended_at is null or s.ended_at > asked.at)
         order by s.began_at
        """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Shifts(JdbcClient jdbc, Journal journal, BookTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A shift.
     *
     * @param id its id
     * @param account who
     * @param role in which role
     * @param beganAt sign-on
     * @param endedAt sign-off; absent while on shift
     */
    public record Shift(
            UUID id,
            AccountId account,
            Role role,
            Instant beganAt,
            @Nullable Instant endedAt) {}

    /** Signs the caller on. Refuses {@code shift.already} where they are on shift. */
    public Shift signOn(Caller caller) {
        BookId book = BookId.of(caller.scope().centre());
        UUID account = caller.actor().id();
        return transactions.in(book, () -> {
            Shift shift = new Shift(TimeOrderedIds.next(), AccountId.of(account), caller.role(), now(), null);
            if (!begin(shift, book)) {
                throw SlaProblem.SHIFT_ALREADY.refused();
            }
            write(caller, book, SlaFacts.SHIFT_STARTED, shift.id(), shift.beganAt());
            return shift;
        });
    }

    /** Signs the caller off. Refuses {@code shift.none} where they are not on shift. */
    public Shift signOff(Caller caller) {
        BookId book = BookId.of(caller.scope().centre());
        return transactions.in(book, () -> {
            Shift open = open(AccountId.of(caller.actor().id())).orElseThrow(SlaProblem.SHIFT_NONE::refused);
            Instant now = now();
            end(open.id(), now);
            write(caller, book, SlaFacts.SHIFT_ENDED, open.id(), now);
            return new Shift(open.id(), open.account(), open.role(), open.beganAt(), now);
        });
    }

    private void write(Caller caller, BookId book, String fact, UUID shift, Instant at) {
        journal.append(
                book, line(caller, fact, shift, caller.role(), caller.actor().id(), at));
    }

    private static NewLine line(Caller by, String fact, UUID shift, Role role, UUID account, Instant at) {
        return NewLine.of(Subject.of("shift", shift), fact, at, by.actor())
                .saying(Map.of("account", account.toString(), "role", role.name()));
    }

    /**
     * Relieves one person by the caller in the current transaction: the caller is signed on where they are not yet, the other
     * signed off. Returns the lines to write.
     */
    List<NewLine> relieve(Caller caller, AccountId leaving, Instant at) {
        List<NewLine> lines = new ArrayList<>();
        Shift shift =
                new Shift(TimeOrderedIds.next(), AccountId.of(caller.actor().id()), caller.role(), at, null);
        if (begin(shift, BookId.of(caller.scope().centre()))) {
            lines.add(line(
                    caller,
                    SlaFacts.SHIFT_STARTED,
                    shift.id(),
                    shift.role(),
                    shift.account().value(),
                    at));
        }
        open(leaving).ifPresent(left -> {
            end(left.id(), at);
            lines.add(line(caller, SlaFacts.SHIFT_ENDED, left.id(), left.role(), leaving.value(), at));
        });
        return lines;
    }

    private boolean begin(Shift shift, BookId centre) {
        return jdbc.sql("insert into sla.shift (id, centre, account, role, began_at) values (?, ?, ?, ?, ?)"
                                + " on conflict (account) where ended_at is null do nothing")
                        .params(
                                shift.id(),
                                centre.value(),
                                shift.account().value(),
                                shift.role().name(),
                                at(shift.beganAt()))
                        .update()
                == 1;
    }

    private Optional<Shift> open(AccountId account) {
        return jdbc.sql(SELECT + "where account = ? and ended_at is null for no key update")
                .param(account.value())
                .query(Shifts::shift)
                .optional();
    }

    private void end(UUID shift, Instant at) {
        jdbc.sql("update sla.shift set ended_at = ? where id = ?")
                .params(at(at), shift)
                .update();
    }

    /** The caller's open shift, if they are on shift. */
    public Optional<Shift> current(Caller caller) {
        return jdbc.sql(SELECT + "where account = ? and ended_at is null")
                .param(caller.actor().id())
                .query(Shifts::shift)
                .optional();
    }

    /** Who was on shift at an instant, first to sign on first. */
    public List<Shift> at(CentreId centre, Instant instant) {
        return at(centre, List.of(instant)).getOrDefault(instant, List.of());
    }

    /** The same at each of several instants; one query. */
    Map<Instant, List<Shift>> at(CentreId centre, List<Instant> instants) {
        Map<Instant, List<Shift>> there = new HashMap<>();
        jdbc.sql(AT)
                .params(instants.stream().map(Instant::toString).toArray(String[]::new), centre.value())
                .query(row -> {
                    there.computeIfAbsent(instants.get(row.getInt("nth") - 1), any -> new ArrayList<>())
                            .add(shift(row, 0));
                });
        return there;
    }

    /** Shifts of a centre that began within a period, newest first, at most a thousand. */
    public List<Shift> list(CentreId centre, Instant from, Instant until) {
        return jdbc.sql(SELECT
                        + "where centre = ? and began_at >= ? and began_at < ? order by began_at desc limit 1000")
                .params(centre.value(), at(from), at(until))
                .query(Shifts::shift)
                .list();
    }

    /** Who is told now, as {@code ROLE:account}; just the role where nobody of it is on shift. */
    List<String> told(Book book, Ladder.Told to, @Nullable UUID owner) {
        if (to == Ladder.Told.OWNER && owner != null) {
            return List.of("OWNER:" + owner);
        }
        Role role = switch (to) {
            case OWNER -> Role.DISPATCHER;
            case SENIOR -> Role.SENIOR;
            case MANAGER -> Role.MANAGER;
        };
        CentreId centre = book.centre();
        List<String> there = centre == null
                ? List.of()
                : at(centre, now()).stream()
                        .filter(shift -> shift.role() == role)
                        .map(shift -> role + ":" + shift.account())
                        .toList();
        return there.isEmpty() ? List.of(role.name()) : there;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Shift shift(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Shift(
                row.getObject("id", UUID.class),
                AccountId.of(row.getObject("account", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
