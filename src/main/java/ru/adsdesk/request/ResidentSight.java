package ru.adsdesk.request;

import java.util.Map;
import java.util.Set;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.request.act.Act;

/** What a resident sees of their own request: their own words and public comments open, the desk's words to itself closed. */
final class ResidentSight {

    private static final Set<String> OWN = Set.of(
            RequestFacts.REGISTERED, RequestFacts.REPEATED, Act.CORRECT.fact(), Act.WITHDRAW.fact(), Act.REOPEN.fact());

    private ResidentSight() {}

    static ShownLine of(ShownLine line) {
        return isOpen(line.line()) ? line : new ShownLine(line.number(), line.leafHash(), line.line(), null);
    }

    private static boolean isOpen(Map<String, Object> line) {
        return OWN.contains(line.get("code"))
                || (Act.COMMENT.fact().equals(line.get("code"))
                        && line.get("facts") instanceof Map<?, ?> facts
                        && Boolean.TRUE.equals(facts.get("public")));
    }
}
