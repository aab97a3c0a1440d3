package ru.adsdesk.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Line;
import ru.adsdesk.notification.channel.Routes;
import ru.adsdesk.notification.channel.Routes.Hearer;
import ru.adsdesk.notification.channel.Way;

/** Tells connected systems of lines, as they stand: a line holds nothing personal. */
@Component
class SystemMessages {

    private static final Set<String> KINDS =
            Set.of("request.", "outage.", "work-order.", "visit.", "call.", "message.");
    private static final Set<String> OWN =
            Set.of(NotificationFacts.SENT, NotificationFacts.DELIVERED, NotificationFacts.FAILED);

    private final Books books;
    private final Routes routes;
    private final LineFacts facts;
    private final Clock clock;

    SystemMessages(Books books, Routes routes, LineFacts facts, Clock clock) {
        this.books = books;
        this.routes = routes;
        this.facts = facts;
        this.clock = clock;
    }

    /** What connected systems may hear of. */
    static boolean hears(String code) {
        return OWN.contains(code) || KINDS.stream().anyMatch(code::startsWith);
    }

    List<NewMessage> of(List<Line> lines) {
        List<NewMessage> messages = new ArrayList<>();
        for (Line line : lines) {
            Book book = books.get(line.book());
            CentreId centre = book.centre();
            if (centre != null) {
                routes.hearers(centre, organisation(book), line.code())
                        .forEach(hearer -> messages.add(message(centre, line, hearer)));
            }
        }
        return messages;
    }

    private static @Nullable OrganisationId organisation(Book book) {
        return book.kind() == Book.Kind.ORGANISATION
                ? OrganisationId.of(book.id().value())
                : null;
    }

    private NewMessage message(CentreId centre, Line line, Hearer hearer) {
        Step step = new Step(Way.WEBHOOK, hearer.channel(), hearer.url(), null, facts.forSystems(line), null);
        return new NewMessage(
                line.book(),
                centre,
                "line:" + line.no(),
                line.no(),
                line.code(),
                line.subject(),
                line.house(),
                new Recipient(RecipientKind.WEBHOOK, hearer.channel()),
                false,
                null,
                null,
                List.of(step),
                List.of(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                false);
    }
}
