package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestDesk;

/**
 * How residents want to be told, by their phone and for all of a centre's requests. A change is a line of the centre's book
 * that names neither phone nor e-mail.
 */
@Component
public class ResidentChoices {

    private final PreferenceTable table;
    private final RequestDesk desk;
    private final RequestBriefs requests;
    private final Journal journal;
    private final BookTransactions transactions;
    private final NotificationSettings settings;
    private final Clock clock;

    ResidentChoices(
            PreferenceTable table,
            RequestDesk desk,
            RequestBriefs requests,
            Journal journal,
            BookTransactions transactions,
            NotificationSettings settings,
            Clock clock) {
        this.table = table;
        this.desk = desk;
        this.requests = requests;
        this.journal = journal;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a resident chose, or what holds for those who chose nothing. */
    public Preference mine(Caller resident) {
        return of(resident.scope().centre(), resident.name());
    }

    /** A resident chooses. */
    public Preference choose(Caller resident, Preference choice) {
        return keep(resident, resident.name(), choice);
    }

    /** What a request's applicant chose. Refuses {@code request.unknown}, {@code preference.no-phone}. */
    public Preference ofApplicant(Caller caller, String idOrNumber) {
        return of(caller.scope().centre(), phone(caller, idOrNumber));
    }

    /** A dispatcher chooses for an applicant who asked for it. Refuses as {@link #ofApplicant}. */
    public Preference chooseForApplicant(Caller caller, String idOrNumber, Preference choice) {
        return keep(caller, phone(caller, idOrNumber), choice);
    }

    private String phone(Caller caller, String idOrNumber) {
        UUID id = desk.get(caller, idOrNumber).id().value();
        String phone = requests.find(id)
                .map(RequestBrief::applicant)
                .map(RequestBrief.Who::phone)
                .orElse(null);
        if (phone == null) {
            throw NotificationProblem.NO_PHONE.refused();
        }
        return phone;
    }

    private Preference of(CentreId centre, String phone) {
        return table.of(centre, List.of(phone)).getOrDefault(phone, Preference.usual(settings.language()));
    }

    private Preference keep(Caller caller, String phone, Preference choice) {
        CentreId centre = caller.scope().centre();
        BookId book = BookId.of(centre);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transactions.in(book, () -> {
            UUID id = table.put(TimeOrderedIds.next(), centre, phone, choice, now);
            return journal.append(book, line(caller, id, choice, now));
        });
        return of(centre, phone);
    }

    private static NewLine line(Caller caller, UUID id, Preference choice, Instant now) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("ways", choice.ways().stream().map(Way::name).toList());
        facts.put("mode", choice.mode().name());
        facts.put("language", choice.language().name());
        QuietHours quiet = choice.quiet();
        if (quiet != null) {
            facts.put("quietFrom", quiet.from().toString());
            facts.put("quietTo", quiet.to().toString());
        }
        if (choice.digestAt() != null) {
            facts.put("digestAt", choice.digestAt().toString());
        }
        return NewLine.of(
                        Subject.of("notification-preference", id),
                        NotificationFacts.PREFERENCES_CHANGED,
                        now,
                        caller.actor())
                .by(caller.channel())
                .saying(facts);
    }
}
