package ru.adsdesk.dispatch.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.SharedActs;
import tools.jackson.databind.json.JsonMapper;

/** Agrees visits and changes what was agreed: the request's row is taken first, the lines are the request's. */
@Component
class Agreeing {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final SharedActs requests;
    private final RequestBriefs briefs;
    private final VisitTable visits;
    private final VisitLines lines;
    private final Comers comers;
    private final VisitSettings settings;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Agreeing(
            SharedActs requests,
            RequestBriefs briefs,
            VisitTable visits,
            VisitLines lines,
            Comers comers,
            VisitSettings settings,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.requests = requests;
        this.briefs = briefs;
        this.visits = visits;
        this.lines = lines;
        this.comers = comers;
        this.settings = settings;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    VisitId agree(Caller caller, RequestView request, AgreeVisit form, @Nullable String key) {
        List<UUID> who = comers.of(caller, request.id(), form);
        RequestBrief brief = briefs.find(request.id().value()).orElseThrow(DispatchProblem.REQUEST_NOT_OPEN::refused);
        VisitId id = VisitId.next();
        byte[] body = json.writeValueAsBytes(List.of(request.id(), form, who));
        UUID made = transactions.in(request.book(), () -> {
            Optional<UUID> before = idempotency.claim(caller, "visit.agree", key, body, id.value());
            if (before.isEmpty()) {
                HeldRequest held = hold(request);
                StoredVisit visit =
                        fresh(caller, held, id, form, who, brief.where().zone());
                visits.insert(visit);
                journal.append(held.book(), lines.told(caller, visit, VisitLines.AGREED, visit.agreedAt()));
            }
            return before.orElse(id.value());
        });
        return VisitId.of(made);
    }

    private HeldRequest hold(RequestView request) {
        HeldRequest held = requests.hold(request.id()).orElseThrow(DispatchProblem.REQUEST_NOT_OPEN::refused);
        if (!held.status().isOpen()) {
            throw DispatchProblem.REQUEST_NOT_OPEN.refused().with("status", held.status());
        }
        return held;
    }

    private StoredVisit fresh(
            Caller caller, HeldRequest held, VisitId id, AgreeVisit form, List<UUID> who, ZoneId zone) {
        UUID order = form.workOrder() == null ? null : form.workOrder().value();
        visits.ofRequest(held.id()).stream()
                .filter(visit ->
                        visit.state() == VisitState.AGREED && java.util.Objects.equals(visit.workOrder(), order))
                .findFirst()
                .ifPresent(agreed -> {
                    throw DispatchProblem.VISIT_AGREED_ALREADY.refused().with("visit", agreed.id());
                });
        UUID house = held.house().map(HouseId::value).orElse(null);
        Instant now = now();
        return real(form, now)
                .visit(
                        held.book(),
                        id,
                        caller.scope().centre(),
                        held.id(),
                        house,
                        zone,
                        form,
                        who,
                        now,
                        settings.remind());
    }

    void change(Caller caller, StoredVisit seen, int version, AgreeVisit form) {
        List<UUID> who = comers.of(caller, seen.request(), form);
        act(seen, version, visit -> {
            Instant now = now();
            StoredVisit changed = real(form, now)
                    .visit(
                            visit.book(),
                            visit.id(),
                            visit.centre(),
                            visit.request(),
                            visit.house(),
                            visit.zone(),
                            form,
                            who,
                            now,
                            settings.remind());
            visits.change(changed);
            return lines.told(caller, changed, VisitLines.CHANGED, now);
        });
    }

    void cancel(Caller caller, StoredVisit seen, int version, CancelledWhy why) {
        act(seen, version, visit -> {
            Instant now = now();
            visits.end(visit, VisitState.CANCELLED, now);
            return lines.ended(caller, visit, VisitLines.CANCELLED, now, "reason", why);
        });
    }

    private void act(StoredVisit seen, int version, Function<StoredVisit, NewLine> work) {
        transactions.in(seen.book(), () -> {
            StoredVisit visit = requests.hold(seen.request())
                    .flatMap(held -> visits.lock(seen.id()))
                    .orElseThrow(DispatchProblem.VISIT_UNKNOWN::refused);
            if (visit.state() != VisitState.AGREED) {
                throw DispatchProblem.VISIT_ENDED.refused().with("state", visit.state());
            }
            if (visit.version() != version) {
                throw DispatchProblem.VERSION_CONFLICT.refused().with("version", visit.version());
            }
            return journal.append(visit.book(), work.apply(visit));
        });
    }

    /** When to come next after a closed door. */
    Slot next(Instant closedDoor, ZoneId zone) {
        return Slot.after(closedDoor, zone, clock.instant());
    }

    private static Times real(AgreeVisit form, Instant now) {
        Instant from = form.from().truncatedTo(ChronoUnit.MILLIS);
        Instant to = form.to().truncatedTo(ChronoUnit.MILLIS);
        boolean real = to.isAfter(from)
                && to.isAfter(now)
                && !to.isAfter(from.plus(LONGEST))
                && from.isBefore(now.plus(366, ChronoUnit.DAYS));
        if (!real) {
            throw DispatchProblem.VISIT_UNREAL.at("to");
        }
        if (form.reason() == VisitReason.OTHER
                && (form.words() == null || form.words().isBlank())) {
            throw DispatchProblem.VISIT_WORDS_MISSING.at("words");
        }
        return new Times(from, to);
    }

    /** When they come. */
    private record Times(Instant from, Instant to) {

        StoredVisit visit(
                ru.adsdesk.journal.BookId book,
                VisitId id,
                ru.adsdesk.identity.CentreId centre,
                ru.adsdesk.request.RequestId request,
                @Nullable UUID house,
                ZoneId zone,
                AgreeVisit form,
                List<UUID> who,
                Instant now,
                Duration remind) {
            return new StoredVisit(
                    book,
                    id,
                    centre,
                    request,
                    form.workOrder() == null ? null : form.workOrder().value(),
                    house,
                    zone,
                    from,
                    to,
                    form.reason(),
                    form.words(),
                    who,
                    form.way(),
                    VisitState.AGREED,
                    0,
                    now,
                    Slot.reminder(from, remind, zone, now),
                    null,
                    null);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
