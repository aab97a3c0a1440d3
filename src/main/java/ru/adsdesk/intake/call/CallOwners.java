package ru.adsdesk.intake.call;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.journal.Books;
import ru.adsdesk.problem.Refused;

/** Whose a call is, as whoever came second is told: by name, and by the clock of the centre. */
@Component
class CallOwners {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Accounts accounts;
    private final Books books;

    CallOwners(Accounts accounts, Books books) {
        this.accounts = accounts;
        this.books = books;
    }

    Refused taken(StoredCall call, UUID owner) {
        Instant since = Objects.requireNonNullElse(call.ownedAt(), call.startedAt());
        return IntakeProblem.CALL_TAKEN
                .refused(
                        name(owner),
                        TIME.format(since.atZone(books.get(call.book()).zone())))
                .with("owner", owner)
                .with("ownedAt", since);
    }

    private String name(UUID owner) {
        AccountId id = new AccountId(owner);
        return accounts.names(List.of(id)).getOrDefault(id, "—");
    }
}
