package ru.adsdesk.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.sla.ClockFigure;

/** Reads what an edition is to say, all of it as of one instant. */
@Component
class EditionReading {

    static final Locale LANGUAGE = Locale.forLanguageTag("ru");
    static final int MOST_TRACED = 20_000;

    private final Reaching reaching;
    private final Compliance compliance;
    private final CountedSubjects subjects;
    private final Organisations organisations;
    private final Centres centres;
    private final Seals seals;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    EditionReading(
            Reaching reaching,
            Compliance compliance,
            CountedSubjects subjects,
            Organisations organisations,
            Centres centres,
            Seals seals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reaching = reaching;
        this.compliance = compliance;
        this.subjects = subjects;
        this.organisations = organisations;
        this.centres = centres;
        this.seals = seals;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** What a reach of a month comes to; not yet numbered, compared with nothing. */
    EditionContent read(Caller caller, YearMonth month, @Nullable OrganisationId organisation) {
        Reach reach = reaching.of(
                caller,
                new AskedPeriod(
                        month.atDay(1).toString(), month.plusMonths(1).atDay(1).toString(), organisation));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return java.util.Objects.requireNonNull(snapshot.execute(reading -> read(caller, month, reach, now)));
    }

    private EditionContent read(Caller caller, YearMonth month, Reach reach, Instant now) {
        ComplianceSummary figures = compliance.summary(caller, reach, now, LANGUAGE);
        List<ClockedSubjectView> clocks = new ArrayList<>();
        long counted = 0;
        for (ComplianceSummary.OfNorm norm : figures.norms()) {
            counted += count(norm);
            clocks.addAll(subjects.all(reach, norm.norm(), MOST_TRACED - clocks.size(), now));
        }
        return new EditionContent(
                month, 0, name(caller, reach), figures, clocks, counted - clocks.size(), books(reach), List.of());
    }

    private static long count(ComplianceSummary.OfNorm norm) {
        ComplianceSummary.Figure all = norm.figures().get(ClockFigure.ALL);
        return all == null ? 0 : all.count();
    }

    private List<EditionContent.ReadBook> books(Reach reach) {
        return reach.books().stream()
                .map(book -> {
                    SealView seal = seals.shown(book);
                    return new EditionContent.ReadBook(book, seal.size(), seal.note());
                })
                .toList();
    }

    private String name(Caller caller, Reach reach) {
        return reach.organisation() == null
                ? centres.get(caller.scope().centre()).name()
                : organisations
                        .find(reach.organisation())
                        .map(OrganisationView::name)
                        .orElse("");
    }
}
