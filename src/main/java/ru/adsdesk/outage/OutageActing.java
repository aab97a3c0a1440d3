package ru.adsdesk.outage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;

/** What each act changes of a locked outage besides where it stands, and the line it leaves. */
@Component
class OutageActing {

    private final OutagePlaces scope;
    private final Interruptions interruptions;
    private final OutageLines lines;

    OutageActing(OutagePlaces scope, Interruptions interruptions, OutageLines lines) {
        this.scope = scope;
        this.interruptions = interruptions;
        this.lines = lines;
    }

    /** An act being done: by whom, on what, when it happened, when it is entered. */
    record Doing(Caller caller, Outage outage, Instant at, Instant now) {}

    /** What an act's line says. */
    private record Said(Map<String, Object> facts, @Nullable String words) {

        static Said facts(Map<String, Object> facts) {
            return new Said(facts, null);
        }
    }

    NewLine act(Doing doing, OutageOrder order) {
        Said said = switch (order) {
            case OutageOrder.Update its -> update(doing, its);
            case OutageOrder.Cut its -> cut(doing, its);
            case OutageOrder.Begin its -> Said.facts(Map.of());
            case OutageOrder.Localise its -> localise(doing);
            case OutageOrder.Restore its -> restore(doing, its);
            case OutageOrder.CutAgain its -> cutAgain(doing, its);
            case OutageOrder.Tell its -> tell(doing, its);
            case OutageOrder.Announce its -> announce(doing, its);
            case OutageOrder.VoidOutage its -> voidIt(doing, its);
        };
        doing.outage().go(order.act());
        Map<String, Object> facts = new HashMap<>(said.facts());
        if (doing.at().plusSeconds(60).isBefore(doing.now())) {
            facts.put("lateEntered", true);
        }
        return OutageLines.telling(
                lines.line(doing.caller().actor(), doing.outage(), order.act().fact(), doing.at())
                        .saying(facts),
                said.words());
    }

    private Said update(Doing doing, OutageOrder.Update order) {
        Outage outage = doing.outage();
        Map<String, Object> facts =
                new HashMap<>(OutageLines.measured(new Supply(order.deadEnd(), order.sources(), order.indoor())));
        if (order.expectedEndAt() != null) {
            outage.expectedEndAt = comingEnd(doing, order.expectedEndAt());
            OutageLines.put(facts, "expectedEndAt", outage.expectedEndAt);
        }
        if (order.cause() != null) {
            outage.cause = order.cause();
            OutageLines.put(facts, "cause", order.cause());
        }
        List<Outage.Place> more = scope.reach(outage, more(doing, order));
        if (!more.isEmpty()) {
            facts.put("morePlaces", more.stream().map(OutageLines::place).toList());
        }
        if (facts.isEmpty() && order.text() == null) {
            throw OutageProblem.NOTHING_NEW.refused();
        }
        outage.know(order.deadEnd(), order.sources(), order.indoor());
        outage.words = order.text() == null ? outage.words : order.text();
        return new Said(facts, order.text());
    }

    private List<Outage.Place> more(Doing doing, OutageOrder.Update order) {
        return order.morePlaces() == null
                ? List.of()
                : scope.places(doing.caller(), "morePlaces", doing.outage().system(), order.morePlaces());
    }

    private static Instant comingEnd(Doing doing, Instant asked) {
        Instant end = OutageOpening.coming("expectedEndAt", asked, doing.now());
        Instant begins = doing.outage().beginsAt();
        if (begins != null && !end.isAfter(begins)) {
            throw OutageProblem.END_BACKWARDS.at("expectedEndAt");
        }
        return end;
    }

    private Said cut(Doing doing, OutageOrder.Cut order) {
        Outage outage = doing.outage();
        if (!outage.system().isUtility()) {
            throw OutageProblem.NO_UTILITY.refused();
        }
        if (outage.cut) {
            throw OutageProblem.CUT_ALREADY.refused();
        }
        outage.know(order.deadEnd(), order.sources(), order.indoor());
        outage.cut = true;
        interruptions.begin(outage, doing.at());
        return Said.facts(OutageLines.cut(outage));
    }

    private static Said localise(Doing doing) {
        doing.outage().localisedAt = doing.at();
        return Said.facts(Map.of("run", doing.outage().runs() + 1));
    }

    private Said restore(Doing doing, OutageOrder.Restore order) {
        Outage outage = doing.outage();
        interruptions.end(outage, doing.at());
        outage.cut = false;
        outage.end(doing.at());
        outage.words = order.text() == null ? outage.words : order.text();
        return new Said(Map.of("run", outage.runs()), order.text());
    }

    /** Where a supply had been cut it is cut again. */
    private Said cutAgain(Doing doing, OutageOrder.CutAgain order) {
        Outage outage = doing.outage();
        outage.beginAgain();
        Map<String, Object> facts = new HashMap<>();
        outage.expectedEndAt = order.expectedEndAt() == null ? null : comingEnd(doing, order.expectedEndAt());
        OutageLines.put(facts, "expectedEndAt", outage.expectedEndAt);
        if (!interruptions.of(outage).isEmpty()) {
            outage.cut = true;
            interruptions.begin(outage, doing.at());
            facts.putAll(OutageLines.cut(outage));
        }
        return Said.facts(facts);
    }

    private static Said tell(Doing doing, OutageOrder.Tell order) {
        doing.outage().toldAt = doing.at();
        return Said.facts(Map.of("way", order.way().name()));
    }

    private static Said announce(Doing doing, OutageOrder.Announce order) {
        if (doing.outage().kind() != OutageKind.PLANNED) {
            throw OutageProblem.NOT_PLANNED.refused();
        }
        doing.outage().announcedAt = doing.at();
        return Said.facts(Map.of("way", order.way().name()));
    }

    private Said voidIt(Doing doing, OutageOrder.VoidOutage order) {
        doing.outage().cut = false;
        doing.outage().voidReason = order.reason();
        interruptions.end(doing.outage(), doing.at());
        return Said.facts(Map.of("reason", order.reason().name()));
    }
}
