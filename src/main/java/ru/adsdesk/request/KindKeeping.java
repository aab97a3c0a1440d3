package ru.adsdesk.request;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.problem.FieldProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.kind.KindFault;
import ru.adsdesk.request.kind.KindRow;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A centre's own changes to the fault catalogue, by its administrators. Each is a version and a line in the centre's book;
 * requests keep what they were registered with.
 */
@Service
public class KindKeeping {

    private static final int MOST = 1_000;

    private final KindsInUse kinds;
    private final KindTable table;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    KindKeeping(
            KindsInUse kinds,
            KindTable table,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.kinds = kinds;
        this.table = table;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Enters a kind, changes one or takes a retired one into use again; what is so already changes nothing. Refuses
     * {@code auth.forbidden}, {@code kind.*}, {@code kind.version-conflict}.
     *
     * @param version the version that was read, where the caller says so
     */
    public KindEdition keep(Caller caller, KindRow row, @Nullable Integer version) {
        requireKeeper(caller);
        refuseFaults(row);
        return change(caller, new Change(row, false), version);
    }

    /** Retires a kind. Refuses {@code auth.forbidden}, {@code address.not-found}, {@code kind.version-conflict}. */
    public void retire(Caller caller, KindCode code, @Nullable Integer version) {
        requireKeeper(caller);
        KindEdition now =
                kinds.findNow(caller.scope().centre(), code).orElseThrow(RequestProblem.NO_SUCH_KIND::refused);
        change(caller, new Change(kinds.row(now.kind()), true), version);
    }

    /** What a kind is to be from now on. */
    record Change(KindRow row, boolean retired) {}

    /** Only who keeps the whole centre's reference data changes it. */
    static void requireKeeper(Caller caller) {
        if (caller.role() != Role.ADMINISTRATOR || !caller.scope().all()) {
            throw IdentityProblem.FORBIDDEN.refused();
        }
    }

    private void refuseFaults(KindRow row) {
        List<KindFault> faults = kinds.faults(row);
        if (!faults.isEmpty()) {
            throw Refused.fields(faults.stream()
                    .map(fault -> FieldProblem.of(
                            fault.field(), fault.problem(), fault.args().toArray()))
                    .toList());
        }
    }

    private KindEdition change(Caller caller, Change change, @Nullable Integer version) {
        CentreId centre = caller.scope().centre();
        BookId book = BookId.of(centre);
        transactions.in(book, () -> {
            table.lock(centre);
            refuseOtherThan(version, centre, change.row().code());
            Optional<NewLine> line = store(centre, caller.actor(), change);
            line.ifPresent(written -> journal.append(book, written));
            return line;
        });
        kinds.refresh();
        return kinds.findNow(centre, change.row().code()).orElseThrow();
    }

    private void refuseOtherThan(@Nullable Integer version, CentreId centre, KindCode code) {
        int now = kinds.findNow(centre, code).map(KindEdition::version).orElse(0);
        if (version != null && version != now) {
            throw RequestProblem.KIND_VERSION_CONFLICT.refused();
        }
    }

    /** Refuses {@code kind.too-many}: every registration reads the words of all of them. */
    void refuseTooMany(CentreId centre, long more) {
        if (kinds.of(centre).list().size() + more > MOST) {
            throw RequestProblem.KIND_TOO_MANY.refused(MOST);
        }
    }

    /** Stores the next version in the current transaction; gives its line, none where nothing changes. */
    Optional<NewLine> store(CentreId centre, Actor actor, Change change) {
        Optional<KindEdition> now = kinds.findNow(centre, change.row().code());
        if (now.filter(edition -> isSame(edition, change)).isPresent()) {
            return Optional.empty();
        }
        if (now.isEmpty()) {
            refuseTooMany(centre, 1);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int version = table.findLatest(centre, change.row().code())
                        .map(KindTable.Stored::version)
                        .orElse(0)
                + 1;
        String form = json.writeValueAsString(kinds.row(kinds.kind(change.row())));
        table.insert(centre, new KindTable.Stored(change.row().code(), version, change.retired(), form, at), actor);
        return Optional.of(line(centre, actor, change, version, form, at));
    }

    boolean isSame(KindEdition now, Change change) {
        return now.retired() == change.retired() && now.kind().equals(kinds.kind(change.row()));
    }

    private NewLine line(CentreId centre, Actor actor, Change change, int version, String form, Instant at) {
        String code = change.row().code().value();
        UUID subject = UUID.nameUUIDFromBytes((centre + " " + code).getBytes(StandardCharsets.UTF_8));
        return NewLine.of(Subject.of("kind", subject), RequestFacts.KIND_CHANGED, at, actor)
                .saying(Map.of(
                        "code",
                        code,
                        "version",
                        version,
                        "retired",
                        change.retired(),
                        "form",
                        json.readValue(form, new TypeReference<Map<String, Object>>() {})));
    }
}
