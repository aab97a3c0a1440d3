package ru.adsdesk.console.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.console.ClockSheet;
import ru.adsdesk.console.ClockSheets;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** Everything of a request on one page. */
@Component
class Card {

    /** Letters left over are keys of the page itself: see {@code keys.js} and {@code card.html}. */
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
            "survey",
            "answer",
            "draw-act",
            "link-outage",
            "unlink-outage",
            "join",
            "withdraw",
            "reject",
            "take-back",
            "void");

    private final RequestDesk requests;
    private final ClockSheets sheets;
    private final CardLines lines;
    private final CardParts parts;
    private final ActForms forms;

    Card(RequestDesk requests, ClockSheets sheets, CardLines lines, CardParts parts, ActForms forms) {
        this.requests = requests;
        this.sheets = sheets;
        this.lines = lines;
        this.parts = parts;
        this.forms = forms;
    }

    /**
     * A request with all that belongs to it.
     *
     * @param request the request
     * @param sheet its clocks with the reason for their state
     * @param acts what may be done now, the likeliest first
     * @param told its lines and what was said of it
     * @param parts what belongs to it besides
     */
    record Shown(
            RequestView request, ClockSheet sheet, List<PossibleAct> acts, CardLines.Told told, CardParts.Parts parts) {

        /** Whether an act may be done now. */
        public boolean can(String act) {
            return acts.stream().anyMatch(each -> each.path().equals(act));
        }
    }

    /**
     * An act that may be done now.
     *
     * @param path its name
     * @param key the key that opens it
     */
    record PossibleAct(String path, @Nullable String key) {}

    /**
     * Looks the request up once; each part reads what belongs to it as shown, all on one connection. Refuses
     * {@code request.unknown}, {@code number-ambiguous}.
     */
    @Transactional(readOnly = true)
    Shown of(Caller caller, String idOrNumber) {
        RequestView request = requests.get(caller, idOrNumber);
        return new Shown(
                request,
                sheets.of(request),
                acts(caller, request),
                lines.of(caller, request),
                parts.of(caller, request));
    }

    private List<PossibleAct> acts(Caller caller, RequestView request) {
        List<String> possible = new ArrayList<>(request.possibleActs());
        possible.removeIf(act -> forms.fields(act).isEmpty());
        possible.remove(request.course().outage() == null ? "unlink-outage" : "link-outage");
        if (AccountId.of(caller.actor().id()).equals(request.course().owner())) {
            possible.remove("take");
        }
        possible.sort(Comparator.comparingInt(act -> ORDER.contains(act) ? ORDER.indexOf(act) : ORDER.size()));
        List<PossibleAct> acts = new ArrayList<>();
        for (String act : possible) {
            acts.add(new PossibleAct(act, acts.size() < KEYS.size() ? KEYS.get(acts.size()) : null));
        }
        return acts;
    }
}
