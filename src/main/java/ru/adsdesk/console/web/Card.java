package ru.adsdesk.console.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.console.ClockSheet;
import ru.adsdesk.console.ClockSheets;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestProofs;
import ru.adsdesk.request.RequestView;

/** Everything of a request on one page. */
@Component
class Card {

    private static final int LINES = 200;
    private static final List<String> KEYS =
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "Q", "W", "E", "R", "T", "Y", "U", "I", "P");

    /** The order in which work goes: what is done next most often comes first. */
    private static final List<String> ORDER = List.of(
            "take",
            "plan",
            "inform",
            "dispatch",
            "arrive",
            "localise",
            "complete",
            "control",
            "close",
            "comment",
            "confirm-address",
            "reclassify",
            "call-service",
            "excuse",
            "defer",
            "resume",
            "return",
            "reopen",
            "assign",
            "correct",
            "answer",
            "draw-act",
            "join",
            "withdraw",
            "reject",
            "void");

    private final ClockSheets sheets;
    private final RequestProofs proofs;
    private final CallDesk calls;
    private final Accounts accounts;
    private final ActForms forms;

    Card(ClockSheets sheets, RequestProofs proofs, CallDesk calls, Accounts accounts, ActForms forms) {
        this.sheets = sheets;
        this.proofs = proofs;
        this.calls = calls;
        this.accounts = accounts;
        this.forms = forms;
    }

    /**
     * A request with all that belongs to it.
     *
     * @param request the request
     * @param sheet its clocks with the reason for their state
     * @param acts what may be done now, the likeliest first
     * @param comments what was said about it, oldest first
     * @param lines its lines, newest first
     * @param call the call it came by
     * @param owner who leads it
     * @param executor who was sent
     */
    record Shown(
            RequestView request,
            ClockSheet sheet,
            List<PossibleAct> acts,
            List<Entry> comments,
            List<Entry> lines,
            @Nullable CallView call,
            @Nullable String owner,
            @Nullable String executor) {}

    /**
     * An act that may be done now.
     *
     * @param path its name
     * @param key the key that opens it
     */
    record PossibleAct(String path, @Nullable String key) {}

    /**
     * A line as the card tells it.
     *
     * @param number its number in the book
     * @param code its fact
     * @param at when it happened
     * @param who who did it, where known by name
     * @param facts what it says, ids and codes
     * @param words free words, for those who may read them
     * @param leaf hash of the line, by which it is checked
     */
    record Entry(
            long number,
            String code,
            Instant at,
            @Nullable String who,
            Map<String, Object> facts,
            @Nullable String words,
            String leaf) {}

    Shown of(Caller caller, String idOrNumber) {
        ClockSheet sheet = sheets.of(caller, idOrNumber);
        RequestView request = Objects.requireNonNull(sheet.request());
        List<ShownLine> written =
                proofs.journal(caller, request.id().toString(), 0, LINES).items();
        Map<UUID, String> names = names(request, written);
        List<Entry> lines = written.stream().map(line -> entry(line, names)).toList();
        return new Shown(
                request,
                sheet,
                acts(request),
                lines.stream()
                        .filter(line -> line.code().equals("request.commented"))
                        .toList(),
                lines.reversed(),
                call(caller, request.callId()),
                name(names, request.course().owner()),
                name(names, request.course().executor()));
    }

    private List<PossibleAct> acts(RequestView request) {
        List<String> possible = new ArrayList<>(request.possibleActs());
        possible.removeIf(act -> forms.fields(act).isEmpty());
        possible.sort(Comparator.comparingInt(act -> ORDER.contains(act) ? ORDER.indexOf(act) : ORDER.size()));
        List<PossibleAct> acts = new ArrayList<>();
        for (String act : possible) {
            acts.add(new PossibleAct(act, acts.size() < KEYS.size() ? KEYS.get(acts.size()) : null));
        }
        return acts;
    }

    private @Nullable CallView call(Caller caller, @Nullable String call) {
        try {
            return call == null ? null : calls.get(caller, call);
        } catch (Refused unknown) {
            return null;
        }
    }

    private Map<UUID, String> names(RequestView request, List<ShownLine> lines) {
        List<AccountId> people = Stream.concat(
                        lines.stream().flatMap(line -> actor(line).stream()),
                        Stream.of(request.course().owner(), request.course().executor())
                                .filter(Objects::nonNull)
                                .map(AccountId::value))
                .distinct()
                .map(AccountId::new)
                .toList();
        Map<UUID, String> names = new HashMap<>();
        accounts.names(people).forEach((id, name) -> names.put(id.value(), name));
        return names;
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable AccountId account) {
        return account == null ? null : names.get(account.value());
    }

    private static Entry entry(ShownLine shown, Map<UUID, String> names) {
        Map<String, Object> line = shown.line();
        Object words = shown.openings() == null ? null : shown.openings().get("words");
        return new Entry(
                shown.number(),
                String.valueOf(line.get("code")),
                Instant.parse(String.valueOf(line.get("occurredAt"))),
                actor(shown).map(names::get).orElse(null),
                facts(line.get("facts")),
                words == null ? null : words.toString(),
                shown.leafHash());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(@Nullable Object facts) {
        return facts instanceof Map<?, ?> said ? (Map<String, Object>) said : Map.of();
    }

    private static Optional<UUID> actor(ShownLine line) {
        return line.line().get("actor") instanceof Map<?, ?> actor && "ACCOUNT".equals(actor.get("kind"))
                ? Optional.of(UUID.fromString(String.valueOf(actor.get("id"))))
                : Optional.empty();
    }
}
