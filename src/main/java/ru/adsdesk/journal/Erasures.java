package ru.adsdesk.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;

/**
 * Lawful erasure (152-FZ art. 21): the openings of a subject's lines go for good; the lines, the tree and every seal stay as
 * they are and still verify. That it was done, and which fields it took, is a line.
 */
@Component
public class Erasures {

    private static final String ERASE = """
        with erased as (
            delete from journal.opening o using journal.line l
             where l.book = :book and l.subject = any(:subjects) and o.book = l.book and o.no = l.no
            returning o.field)
        select distinct field from erased order by field
        """;
    private static final String LEFT = """
        select exists (
            select 1 from journal.line l join journal.opening o on o.book = l.book and o.no = l.no
             where l.book = ? and l.subject = any(?))
        """;

    private final Books books;
    private final Journal journal;
    private final BookTransactions transactions;
    private final ErasureFile file;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final List<ErasedTogether> together;
    private final Clock clock;

    Erasures(
            Books books,
            Journal journal,
            BookTransactions transactions,
            ErasureFile file,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            List<ErasedTogether> together,
            Clock clock) {
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
        this.file = file;
        this.jdbc = jdbc;
        this.events = events;
        this.together = List.copyOf(together);
        this.clock = clock;
    }

    /**
     * Erases every personal value of a subject's lines in a book, and by {@link PersonalDataErased} whatever other modules
     * keep of it. It is noted outside the database first, so that an erasure once ordered is never lost.
     */
    public Line erase(BookId book, Subject subject, Erasing why, Actor by) {
        books.get(book);
        file.append(new ErasureFile.Erasure(book, subject, why));
        return eraseNoted(book, subject, why, by);
    }

    /** Erases what came back since, as a backup put back would bring it. */
    void eraseAgain() {
        for (ErasureFile.Erasure erasure : file.list()) {
            if (isLeft(erasure)) {
                eraseNoted(erasure.book(), erasure.subject(), erasure.why(), Actor.system());
            }
        }
    }

    private Line eraseNoted(BookId book, Subject subject, Erasing why, Actor by) {
        return transactions.in(book, () -> {
            List<Subject> all = all(book, subject);
            all.forEach(each -> events.publishEvent(new PersonalDataErased(book, each)));
            List<String> fields = jdbc.sql(ERASE)
                    .param("book", book.value())
                    .param("subjects", ids(all))
                    .query(String.class)
                    .list();
            return journal.append(
                    book,
                    NewLine.of(subject, JournalFacts.ERASED, clock.instant(), by)
                            .saying(Map.of("reason", why.name(), "fields", fields)));
        });
    }

    private boolean isLeft(ErasureFile.Erasure erasure) {
        return books.find(erasure.book()).isPresent()
                && jdbc.sql(LEFT)
                        .params(erasure.book().value(), ids(all(erasure.book(), erasure.subject())))
                        .query(Boolean.class)
                        .single();
    }

    private List<Subject> all(BookId book, Subject subject) {
        return Stream.concat(Stream.of(subject), together.stream().flatMap(each -> each.with(book, subject).stream()))
                .toList();
    }

    private static UUID[] ids(List<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(UUID[]::new);
    }
}
