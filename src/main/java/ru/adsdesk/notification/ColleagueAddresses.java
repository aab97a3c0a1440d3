package ru.adsdesk.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Language;

/** Where colleagues are told that they were mentioned or given work. A change is a line that names no address. */
@Component
public class ColleagueAddresses {

    private static final String PUT = """
        insert into notification.account_contact (account, centre, email, phone, ways, language, changed_at)
        values (:account, :centre, :email, :phone, :ways, :language, :now)
        on conflict (account) do update set email = excluded.email, phone = excluded.phone, ways = excluded.ways,
               language = excluded.language, changed_at = excluded.changed_at
        """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Journal journal;
    private final BookTransactions transactions;
    private final NotificationSettings settings;
    private final Clock clock;

    ColleagueAddresses(
            JdbcClient jdbc,
            Accounts accounts,
            Journal journal,
            BookTransactions transactions,
            NotificationSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.journal = journal;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A colleague's addresses.
     *
     * @param email an e-mail
     * @param phone a mobile phone, E.164
     * @param ways by which kinds of channels, in this order; empty: whichever there are
     * @param language in which language
     */
    public record Contact(@Nullable String email, @Nullable String phone, List<Way> ways, Language language) {

        /** Copies the list. */
        public Contact {
            ways = List.copyOf(ways);
        }

        /** Without what is personal. */
        @Override
        public String toString() {
            return "contact";
        }
    }

    /** One's own, or a colleague's of the caller's centre. Refuses {@code account.unknown}. */
    @Transactional(readOnly = true)
    public Contact get(Caller caller, AccountId account) {
        accounts.get(caller, account);
        return of(List.of(account.value())).getOrDefault(account.value(), unknown());
    }

    /** Keeps addresses. Refuses {@code account.unknown}. */
    public Contact keep(Caller caller, AccountId account, Contact contact) {
        accounts.get(caller, account);
        BookId book = BookId.of(caller.scope().centre());
        transactions.in(book, () -> {
            put(caller, account, contact);
            return journal.append(
                    book,
                    NewLine.of(
                                    Subject.of("account", account.value()),
                                    NotificationFacts.CONTACTS_CHANGED,
                                    clock.instant(),
                                    caller.actor())
                            .saying(Map.of(
                                    "ways",
                                    contact.ways().stream().map(Way::name).toList(),
                                    "hasEmail",
                                    contact.email() != null,
                                    "hasPhone",
                                    contact.phone() != null)));
        });
        return get(caller, account);
    }

    private void put(Caller caller, AccountId account, Contact contact) {
        jdbc.sql(PUT)
                .param("account", account.value())
                .param("centre", caller.scope().centre().value())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("ways", contact.ways().stream().map(Way::name).toArray(String[]::new))
                .param("language", contact.language().name())
                .param("now", Outbox.utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .update();
    }

    /** Those there are of these accounts; one query. */
    Map<UUID, Contact> of(Collection<UUID> asked) {
        Map<UUID, Contact> found = new HashMap<>();
        jdbc.sql("select * from notification.account_contact where account = any(?)")
                .param(asked.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("account", UUID.class), contact(row));
                });
        return found;
    }

    /** Of those who told none. */
    Contact unknown() {
        return new Contact(null, null, List.of(), settings.language());
    }

    private static Contact contact(ResultSet row) throws SQLException {
        String[] ways = (String[]) row.getArray("ways").getArray();
        return new Contact(
                row.getString("email"),
                row.getString("phone"),
                Arrays.stream(ways).map(Way::valueOf).toList(),
                Language.valueOf(row.getString("language")));
    }
}
