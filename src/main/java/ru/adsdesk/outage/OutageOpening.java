package ru.adsdesk.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.sla.Deadlines;

/** Enters an accident or a planned shutdown: all that can be refused is refused before anything is stored. */
@Component
class OutageOpening {

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final OutagePlaces scope;
    private final Houses houses;
    private final Books books;
    private final StoredOutages outages;
    private final Interruptions interruptions;
    private final OutageLines lines;
    private final Deadlines deadlines;
    private final Clock clock;

    OutageOpening(
            OutagePlaces scope,
            Houses houses,
            Books books,
            StoredOutages outages,
            Interruptions interruptions,
            OutageLines lines,
            Deadlines deadlines,
            Clock clock) {
        this.scope = scope;
        this.houses = houses;
        this.books = books;
        this.outages = outages;
        this.interruptions = interruptions;
        this.lines = lines;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The order with its places found and its times checked. */
    record Checked(OpenOutage order, List<Outage.Place> places, BookId book, Instant foundAt) {}

    /** Refuses {@code outage.*}; nothing is stored. */
    Checked check(Caller caller, OpenOutage order) {
        Instant now = now();
        List<Outage.Place> places = scope.places(caller, "places", order.system(), order.places());
        BookId book = BookId.of(places.getFirst().houseBook());
        Instant found = order.foundAt() == null ? now : past("foundAt", order.foundAt(), now);
        if (order.cutAt() != null) {
            requireUtility(order.system());
            past("cutAt", order.cutAt(), now);
        }
        if (order.kind() == OutageKind.PLANNED) {
            checkPlan(order, book, places.getFirst().house(), now);
        } else {
            checkAccident(order, now);
        }
        return new Checked(cut(order), places, book, found);
    }

    private static void checkAccident(OpenOutage order, Instant now) {
        if (order.beginsAt() != null || order.shortNotice() != null) {
            throw OutageProblem.ACCIDENT_PLANNED.at(order.beginsAt() == null ? "shortNotice" : "beginsAt");
        }
        if (order.expectedEndAt() != null) {
            coming("expectedEndAt", order.expectedEndAt(), now);
        }
    }

    private void checkPlan(OpenOutage order, BookId book, UUID house, Instant now) {
        Instant begins = order.beginsAt();
        Instant ends = order.expectedEndAt();
        if (begins == null || ends == null || order.cutAt() != null) {
            throw OutageProblem.PLAN_INCOMPLETE.at(
                    begins == null ? "beginsAt" : ends == null ? "expectedEndAt" : "cutAt");
        }
        coming("beginsAt", begins, now);
        if (!ends.isAfter(begins)) {
            throw OutageProblem.END_BACKWARDS.at("expectedEndAt");
        }
        coming("expectedEndAt", ends, now);
        if (order.shortNotice() == null) {
            requireNotice(book, house, begins, now);
        }
    }

    /** Ten working days by law, or what the region, organisation or contract set (norm planned_outage). */
    private void requireNotice(BookId book, UUID house, Instant begins, Instant now) {
        ZoneId zone = houses.findServed(HouseId.of(house))
                .map(ServedHouse::zone)
                .orElseGet(() -> books.get(book).zone());
        deadlines
                .of("planned_outage", book, house, zone, OutageFacts.PLANNED, Map.of("beginsAt", begins.toString()))
                .filter(now::isAfter)
                .ifPresent(due -> {
                    throw OutageProblem.SHORT_NOTICE.at("shortNotice", due.toString());
                });
    }

    /** Stores it in the current transaction and gives its lines, which the transaction still has to append. */
    List<NewLine> store(Caller caller, Checked checked, BookId book, UUID id, Map<String, Object> more) {
        OpenOutage order = checked.order();
        Outage outage = new Outage(
                new Outage.Key(book.value(), id),
                caller.scope().centre().value(),
                order,
                checked.places(),
                checked.foundAt());
        outage.cut = order.cutAt() != null;
        outages.save(outage);
        if (order.cutAt() != null) {
            outages.flush();
            interruptions.begin(outage, order.cutAt());
        }
        return lines.opened(caller.actor(), outage, order.cutAt(), more);
    }

    private static OpenOutage cut(OpenOutage order) {
        return new OpenOutage(
                order.kind(),
                order.system(),
                order.places(),
                order.cause(),
                order.text(),
                order.foundAt(),
                millis(order.beginsAt()),
                millis(order.expectedEndAt()),
                millis(order.cutAt()),
                order.deadEnd(),
                order.sources(),
                order.indoor(),
                order.kind() == OutageKind.PLANNED ? order.shortNotice() : null);
    }

    static @Nullable Instant millis(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }

    static Instant past(String field, Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw OutageProblem.IN_FUTURE.at(field);
        }
        if (at.isBefore(now.minus(A_YEAR))) {
            throw OutageProblem.TOO_EARLY.at(field);
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    static Instant coming(String field, Instant at, Instant now) {
        if (!at.isAfter(now)) {
            throw OutageProblem.END_BACKWARDS.at(field);
        }
        if (at.isAfter(now.plus(A_YEAR))) {
            throw OutageProblem.TOO_FAR.at(field);
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    static void requireUtility(OutageSystem system) {
        if (!system.isUtility()) {
            throw OutageProblem.NO_UTILITY.at("cutAt");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
