package ru.adsdesk.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestProblem;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.SharedActs;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.DrawAct;
import ru.adsdesk.request.act.DrawnForm;
import ru.adsdesk.request.act.SendAnswer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws a form: number, PDF, file, its line and the request's own act ({@code draw-act}, or {@code answer} for a written
 * answer) in one transaction, so that the clocks that wait for the form stop with it (354 p.31, p.108, p.152; 416 p.36).
 */
@Component
public class Drawing {

    private static final String OPERATION = "paper.draw";

    private final RequestDesk requests;
    private final SharedActs shared;
    private final PaperChecks checks;
    private final PaperFiling filing;
    private final PaperTable table;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;

    Drawing(
            RequestDesk requests,
            SharedActs shared,
            PaperChecks checks,
            PaperFiling filing,
            PaperTable table,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json) {
        this.requests = requests;
        this.shared = shared;
        this.checks = checks;
        this.filing = filing;
        this.table = table;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * Draws a form on a request. Refuses, with nothing stored and no number spent: {@code request.unknown},
     * {@code act.not-yours}, {@code act-not-possible}, {@code if-match.required}, {@code version-conflict}, {@code act.*} times,
     * {@code paper.*}, {@code attachment.*}, {@code idempotency.*}.
     *
     * @param version the decision version of the request the caller saw
     * @param key the {@code Idempotency-Key}
     */
    public PaperView draw(
            Caller caller, String idOrNumber, DrawPaper order, @Nullable Integer version, @Nullable String key) {
        RequestView seen = requests.get(caller, idOrNumber);
        if (version == null) {
            throw RequestProblem.IF_MATCH_REQUIRED.refused();
        }
        ActOrder act = act(order);
        requireHands(seen, act);
        PaperId id = PaperId.of(TimeOrderedIds.next());
        byte[] body = key == null ? new byte[0] : json.writeValueAsBytes(List.of(seen.id(), version, order));
        PaperId drawn = transactions.in(seen.book(), () -> {
            Optional<UUID> before = idempotency.claim(caller, OPERATION, key, body, id.value());
            if (before.isEmpty()) {
                drawOnce(caller, seen, id, order, act, version);
            }
            return before.map(PaperId::of).orElse(id);
        });
        return table.find(drawn).orElseThrow(PaperProblem.UNKNOWN::refused).view();
    }

    private void drawOnce(Caller caller, RequestView seen, PaperId id, DrawPaper order, ActOrder act, int version) {
        DrawnSignature signature = checks.check(caller, order);
        HeldRequest held = shared.hold(seen.id()).orElseThrow(RequestProblem.UNKNOWN::refused);
        if (held.decisionVersion() != version) {
            throw RequestProblem.VERSION_CONFLICT
                    .refused()
                    .with("current", requests.get(caller, seen.id().toString()));
        }
        NewLine acted = shared.act(caller, held, act);
        NewLine drawn = filing.file(caller, seen, id, order, acted.occurredAt(), signature);
        journal.append(held.book(), List.of(acted, drawn));
    }

    /** What drawing it does to the request. */
    private static ActOrder act(DrawPaper order) {
        Instant at = order.at();
        return switch (order) {
            case WorkAct its -> new DrawAct(DrawnForm.WORK, null, at);
            case DamageAct its -> new DrawAct(DrawnForm.DAMAGE, null, at);
            case AccessAct its -> new DrawAct(DrawnForm.NO_ACCESS, null, at);
            case QualityAct its -> new DrawAct(DrawnForm.QUALITY, null, at);
            case WrittenAnswer its -> new SendAnswer(its.way(), null, at);
        };
    }

    /** Who may do the act may draw its form; that the request stands where it may be done is checked once it is held. */
    private static void requireHands(RequestView seen, ActOrder order) {
        boolean stands = order.act().from().contains(seen.status());
        if (stands && !seen.possibleActs().contains(order.act().path())) {
            throw RequestProblem.ACT_NOT_YOURS.refused();
        }
    }
}
