package ru.adsdesk.request.act;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ru.adsdesk.request.Status;

/** Where an act may be done and where it leads from each. */
final class Edges {

    private final Map<Status, Status> next = new EnumMap<>(Status.class);

    private Edges() {}

    /** From these the act leads nowhere: it leaves a fact beside the status. */
    static Edges stay(Collection<Status> from) {
        Edges edges = new Edges();
        from.forEach(status -> edges.add(status, status));
        return edges;
    }

    static Edges stay(Status... from) {
        return stay(List.of(from));
    }

    /** From these the act leads to one. */
    static Edges to(Status target, Collection<Status> from) {
        Edges edges = new Edges();
        from.forEach(status -> edges.add(status, target));
        return edges;
    }

    static Edges to(Status target, Status... from) {
        return to(target, List.of(from));
    }

    /** The same, and from these it leads nowhere. */
    Edges stays(Status... from) {
        List.of(from).forEach(status -> add(status, status));
        return this;
    }

    private void add(Status from, Status target) {
        if (next.put(from, target) != null) {
            throw new IllegalStateException("two ways lead from " + from);
        }
    }

    Set<Status> from() {
        return Collections.unmodifiableSet(next.keySet());
    }

    Status next(Status from) {
        return Objects.requireNonNull(next.get(from), "the act cannot be done here");
    }
}
