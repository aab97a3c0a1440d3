package ru.adsdesk.journal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Witness;

/** Writes identity's acts, which stand below the journal, into the centre's book. */
@Component
class IdentityWitness implements Witness {

    private final Journal journal;
    private final Books books;
    private final Clock clock;

    IdentityWitness(Journal journal, Books books, Clock clock) {
        this.journal = journal;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void openBook(CentreId centre, String zone) {
        books.open(BookId.of(centre), Book.Kind.CENTRE, centre, ZoneId.of(zone));
    }

    @Override
    public void record(
            CentreId centre,
            Actor actor,
            String code,
            String subjectKind,
            UUID subject,
            Map<String, Object> facts,
            Map<String, Object> secrets) {
        journal.append(
                BookId.of(centre),
                NewLine.of(Subject.of(subjectKind, subject), code, clock.instant(), actor)
                        .saying(facts)
                        .keeping(secrets));
    }
}
