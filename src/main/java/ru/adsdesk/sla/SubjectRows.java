package ru.adsdesk.sla;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;

/** Takes subjects' own rows, whichever module keeps them. A kind nobody keeps rows of is taken by its name. */
@Component
class SubjectRows {

    private final Map<String, ClockedSubjects> byKind;
    private final JdbcClient jdbc;

    SubjectRows(List<ClockedSubjects> kept, JdbcClient jdbc) {
        this.jdbc = jdbc;
        byKind = kept.stream().collect(Collectors.toMap(ClockedSubjects::kind, Function.identity()));
    }

    /** Those it got, kind by kind, always in the same order. */
    Set<UUID> lock(BookId book, Collection<Subject> subjects) {
        Set<UUID> taken = new HashSet<>();
        subjects.stream().map(Subject::kind).distinct().sorted().forEach(kind -> {
            List<UUID> ids = subjects.stream()
                    .filter(subject -> subject.kind().equals(kind))
                    .map(Subject::id)
                    .sorted()
                    .toList();
            ClockedSubjects rows = byKind.get(kind);
            taken.addAll(rows == null ? lockByName(ids) : rows.lock(book, ids));
        });
        return taken;
    }

    private Set<UUID> lockByName(List<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from unnest(?::uuid[]) as s (id)"
                        + " where pg_try_advisory_xact_lock(hashtextextended(id::text, 0))")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
