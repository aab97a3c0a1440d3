package ru.adsdesk.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Witness;

/** A witness that keeps no book, only what it was told; for tests below the journal. */
public final class RememberingWitness implements Witness {

    /** One act it was told. */
    public record Told(
            CentreId centre,
            Actor actor,
            String code,
            String subjectKind,
            UUID subject,
            Map<String, Object> facts,
            Map<String, Object> secrets) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<CentreId> books = new CopyOnWriteArrayList<>();

    @Override
    public void openBook(CentreId centre, String zone) {
        books.add(centre);
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
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act outside of a transaction");
        }
        if (!books.contains(centre)) {
            throw new IllegalStateException("no book");
        }
        told.add(new Told(centre, actor, code, subjectKind, subject, facts, secrets));
    }

    /** What was told of one subject. */
    public List<Told> of(UUID subject) {
        return told.stream().filter(act -> act.subject().equals(subject)).toList();
    }
}
