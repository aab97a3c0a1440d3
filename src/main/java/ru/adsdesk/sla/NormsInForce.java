package ru.adsdesk.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Book;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;

/**
 * Which terms hold for a subject. It is asked with the day the subject began and the instant its first line was written, so
 * that the answer is the same for ever: a change of norm never touches clocks already running.
 */
@Component
class NormsInForce {

    private final NormCatalogue catalogue;
    private final OverrideTable overrides;

    NormsInForce(NormCatalogue catalogue, OverrideTable overrides) {
        this.catalogue = catalogue;
        this.overrides = overrides;
    }

    /** The norm on its day, under the narrowest override known then; empty if there is no norm of that id. */
    Optional<InForce> find(NormId id, Book book, @Nullable UUID house, LocalDate day, Instant knownAt) {
        return catalogue.on(id, day).map(norm -> overridden(norm, book, house, day, knownAt));
    }

    private InForce overridden(Norm norm, Book book, @Nullable UUID house, LocalDate day, Instant knownAt) {
        return overrides.all().stream()
                .filter(each -> each.norm().equals(norm.id()) && covers(each, book, house))
                .filter(each ->
                        !each.inForce().isAfter(day) && !each.knownFrom().isAfter(knownAt))
                .max(Comparator.comparing(NormOverride::scope)
                        .thenComparing(NormOverride::inForce)
                        .thenComparing(NormOverride::knownFrom))
                .map(each -> new InForce(each.changes().over(norm), each.id().toString()))
                .orElseGet(() -> new InForce(norm, String.valueOf(norm.version())));
    }

    private static boolean covers(NormOverride override, Book book, @Nullable UUID house) {
        return switch (override.scope()) {
            case REGION ->
                book.centre() != null && override.scopeId().equals(book.centre().value());
            case ORGANISATION -> override.scopeId().equals(book.id().value());
            case CONTRACT -> override.scopeId().equals(house);
        };
    }
}
