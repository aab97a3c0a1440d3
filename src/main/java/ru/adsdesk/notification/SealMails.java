package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.CentreView;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.channel.Outgoing.Enclosed;
import ru.adsdesk.notification.channel.Routes;
import ru.adsdesk.notification.channel.Routes.Route;
import ru.adsdesk.notification.channel.Way;

/**
 * Mails the newest seal of each book to those who keep them, once a day: whoever kept one sees a later rewrite of the book, even
 * by a holder of database and key. The signed note is enclosed just as {@code verify --known} reads it.
 */
@Component
class SealMails {

    private static final Logger log = LoggerFactory.getLogger(SealMails.class);

    private final SealSubscribers subscribers;
    private final Centres centres;
    private final Organisations organisations;
    private final Seals seals;
    private final Routes routes;
    private final Reasons reasons;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final Clock clock;

    SealMails(
            SealSubscribers subscribers,
            Centres centres,
            Organisations organisations,
            Seals seals,
            Routes routes,
            Reasons reasons,
            Outbox outbox,
            NotificationSettings settings,
            Clock clock) {
        this.subscribers = subscribers;
        this.centres = centres;
        this.organisations = organisations;
        this.seals = seals;
        this.routes = routes;
        this.reasons = reasons;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** A book and its newest seal. */
    private record Sealed(String owner, BookId book, SealView seal) {}

    /** Each centre whose hour has come today; a mail of a day is made once, whoever looks and however often. */
    void round() {
        for (CentreView centre : centres.list()) {
            ZonedDateTime there = clock.instant().atZone(ZoneId.of(centre.zone()));
            List<SealSubscribers.Due> due = subscribers.due(centre.id(), there.toLocalDate());
            if (!due.isEmpty() && !there.toLocalTime().isBefore(settings.sealsAt())) {
                try {
                    mail(centre, there.toLocalDate(), due);
                } catch (RuntimeException failed) {
                    log.error("The seals of {} are mailed in a later round", centre.id(), failed);
                }
            }
        }
    }

    private void mail(CentreView centre, LocalDate day, List<SealSubscribers.Due> due) {
        Optional<Route> route = routes.find(centre.id(), null, Way.EMAIL);
        if (route.isEmpty()) {
            return;
        }
        List<Sealed> all = sealed(centre);
        for (SealSubscribers.Due subscriber : due) {
            List<Sealed> wanted = all.stream()
                    .filter(each ->
                            subscriber.book() == null || subscriber.book().equals(each.book()))
                    .toList();
            outbox.put(List.of(message(centre, day, subscriber, route.get(), wanted)));
            subscribers.mailed(subscriber, day);
        }
    }

    private List<Sealed> sealed(CentreView centre) {
        List<Sealed> all = new ArrayList<>();
        BookId own = BookId.of(centre.id());
        all.add(new Sealed(centre.name(), own, seals.shown(own)));
        for (OrganisationView organisation : organisations.listOf(centre.id())) {
            BookId book = BookId.of(organisation.id());
            all.add(new Sealed(organisation.name(), book, seals.shown(book)));
        }
        return all;
    }

    private NewMessage message(
            CentreView centre, LocalDate day, SealSubscribers.Due subscriber, Route route, List<Sealed> wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var language = settings.language().locale();
        StringBuilder words = new StringBuilder(reasons.sentence("seals.words", language, day.toString()));
        wanted.forEach(each -> words.append("\n\n")
                .append(reasons.sentence(
                        "seals.book",
                        language,
                        each.owner(),
                        each.book().toString(),
                        Long.toString(each.seal().size())))
                .append('\n')
                .append(each.seal().note()));
        Step step = new Step(
                Way.EMAIL,
                route.channel(),
                subscriber.email(),
                reasons.sentence("seals.title", language, centre.name(), day.toString()),
                words.toString(),
                null);
        return new NewMessage(
                BookId.of(centre.id()),
                centre.id(),
                "seals:" + day,
                null,
                "SEALS",
                Subject.of("seal-subscriber", subscriber.id()),
                null,
                new Recipient(RecipientKind.SUBSCRIBER, subscriber.id()),
                false,
                null,
                null,
                List.of(step),
                wanted.stream()
                        .map(each -> new Enclosed(
                                "seal-" + each.book() + "-" + day + ".txt",
                                each.seal().note()))
                        .toList(),
                now,
                false);
    }
}
