package ru.adsdesk.outage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.SupplySteps.Span;
import ru.adsdesk.outage.SupplySteps.Step;

/**
 * Writes when the supply of a house was cut and came back, month by month, so that the monthly sums of 354 annex 1 are read from
 * lines. It counts whoever is cut off: the sum of a house is that of all its breaks, whichever part of it they reached.
 * Everything can be done again: only what is missing is written.
 */
@Component
class SupplyMonths {

    private static final Logger log = LoggerFactory.getLogger(SupplyMonths.class);
    private static final int A_ROUND = 200;
    private static final int MOST_STEPS = 400;

    private final SupplyTable table;
    private final Interruptions interruptions;
    private final Houses houses;
    private final Lines lines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    SupplyMonths(
            SupplyTable table,
            Interruptions interruptions,
            Houses houses,
            Lines lines,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.interruptions = interruptions;
        this.houses = houses;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes what is missing of every month a span touches, as far as time has come. */
    void write(SupplyMonth first, @Nullable Instant until) {
        ServedHouse house = houses.findServed(first.house()).orElseThrow();
        Instant last = until == null ? clock.instant() : until;
        SupplyMonth month = first;
        do {
            write(month, house);
            month = month.next();
        } while (!month.begin(house.zone()).isAfter(last));
    }

    private void write(SupplyMonth month, ServedHouse house) {
        SupplyTable.Kept kept = table.find(month).orElse(null);
        BookId book = kept == null ? house.book() : kept.book();
        if (kept != null || !spans(month, house.zone()).isEmpty()) {
            transactions.in(book, () -> writeMissing(book, month, house.zone()));
        }
    }

    private int writeMissing(BookId book, SupplyMonth month, ZoneId zone) {
        table.keep(book, month, month.end(zone));
        if (table.lock(book, month).isEmpty()) {
            throw new IllegalStateException(month + " is kept in another book; told again");
        }
        List<NewLine> missing = SupplySteps.missing(written(book, month), spans(month, zone)).stream()
                .limit(MOST_STEPS)
                .map(step -> line(month, zone, step))
                .toList();
        if (!missing.isEmpty()) {
            journal.append(book, missing);
        }
        return missing.size();
    }

    /** The breaks of the month, cut to it; one that goes beyond its end ends with it. */
    List<Span> spans(SupplyMonth month, ZoneId zone) {
        Instant begin = month.begin(zone);
        Instant end = month.end(zone);
        return interruptions.of(month.house(), month.utility(), begin, end).stream()
                .map(each -> new Span(
                        each.from().isBefore(begin) ? begin : each.from(),
                        each.until() == null || !each.until().isBefore(end) ? null : each.until(),
                        each.outage()))
                .toList();
    }

    private List<Step> written(BookId book, SupplyMonth month) {
        return lines.listOfSubjects(book, List.of(month.id())).stream()
                .filter(line -> line.code().equals(OutageFacts.SUPPLY_CUT)
                        || line.code().equals(OutageFacts.SUPPLY_RESTORED))
                .map(line -> new Step(line.occurredAt(), line.code().equals(OutageFacts.SUPPLY_CUT), null))
                .toList();
    }

    private static NewLine line(SupplyMonth month, ZoneId zone, Step step) {
        String code = step.cut() ? OutageFacts.SUPPLY_CUT : OutageFacts.SUPPLY_RESTORED;
        Map<String, Object> facts = new HashMap<>(facts(month, zone));
        OutageLines.put(facts, "outage", step.outage());
        return NewLine.of(month.subject(), code, step.at(), Actor.system())
                .at(month.house().value())
                .saying(facts);
    }

    private static Map<String, Object> facts(SupplyMonth month, ZoneId zone) {
        return Map.of(
                "utility", month.utility().name(),
                "month", month.month().toString(),
                "zone", zone.getId());
    }

    /** Ends months that are over; what is still cut goes on in the next one, which is written first. */
    void round() {
        table.listOver(clock.instant(), A_ROUND).forEach(this::tryEnd);
    }

    private void tryEnd(SupplyTable.Kept kept) {
        try {
            ServedHouse house = houses.findServed(kept.month().house()).orElseThrow();
            write(kept.month().next(), house);
            transactions.in(kept.book(), () -> end(kept, house.zone()));
        } catch (RuntimeException failed) {
            log.error("{} was not ended; the next round tries again", kept.month(), failed);
        }
    }

    private boolean end(SupplyTable.Kept kept, ZoneId zone) {
        boolean owed = table.lock(kept.book(), kept.month())
                .filter(row -> !row.ended())
                .isPresent();
        if (owed) {
            table.end(kept.book(), kept.month());
            journal.append(
                    kept.book(),
                    NewLine.of(kept.month().subject(), OutageFacts.MONTH_ENDED, kept.endsAt(), Actor.system())
                            .at(kept.month().house().value())
                            .saying(facts(kept.month(), zone)));
        }
        return owed;
    }
}
