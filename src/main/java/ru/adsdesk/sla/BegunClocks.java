package ru.adsdesk.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The clocks that first lines just began, kept for a moment for whoever answers for the act: they are read once. What was
 * rolled back is asked for by nobody.
 */
@Component
class BegunClocks {

    /** As the index gives them: the same request is shown the same way, however it is read. */
    static final Comparator<ClockView> EARLIEST_FIRST = Comparator.comparing(
                    ClockView::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ClockView::norm);

    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final Cache<UUID, List<ClockView>> bySubject = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(MOMENT)
            // To wake another thread for each registration costs more than the tidying.
            .executor(Runnable::run)
            .build();

    void keep(List<ClockRow> rows) {
        Map<UUID, List<ClockRow>> grouped = rows.stream().collect(Collectors.groupingBy(ClockRow::subject));
        grouped.forEach((subject, its) -> bySubject.put(
                subject,
                its.stream()
                        .map(row -> new ClockView(row.norm(), row.dueAt(), row.state()))
                        .sorted(EARLIEST_FIRST)
                        .toList()));
    }

    /** Once. */
    Optional<List<ClockView>> take(UUID subject) {
        return Optional.ofNullable(bySubject.asMap().remove(subject));
    }
}
