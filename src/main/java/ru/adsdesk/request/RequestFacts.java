package ru.adsdesk.request;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import ru.adsdesk.request.act.Act;

/** Frozen codes of what happens to requests; those of acts stand with them. */
final class RequestFacts {

    static final String REGISTERED = "request.registered";
    static final String REPEATED = "request.repeated";
    static final String HANDED_OVER = "request.handed-over";
    static final String IMPORTED = "request.imported";
    static final String UNMASKED = "request.unmasked";
    static final String KIND_CHANGED = "kind.changed";
    static final String PROPOSAL_MADE = "proposal.made";
    static final String PROPOSAL_GROWN = "proposal.grown";
    static final String PROPOSAL_CONFIRMED = "proposal.confirmed";
    static final String PROPOSAL_DISMISSED = "proposal.dismissed";

    private RequestFacts() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(
                REGISTERED,
                REPEATED,
                HANDED_OVER,
                IMPORTED,
                UNMASKED,
                KIND_CHANGED,
                PROPOSAL_MADE,
                PROPOSAL_GROWN,
                PROPOSAL_CONFIRMED,
                PROPOSAL_DISMISSED));
        Arrays.stream(Act.values()).map(Act::fact).forEach(all::add);
        return all;
    }
}
