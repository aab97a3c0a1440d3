package ru.adsdesk.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.Urgency;

/**
 * What kind of trouble a request is, and what was found at registration; the lists are JSON. Name and norms are those the
 * kind had when it was given: the catalogue may change, the request does not.
 */
@Embeddable
record Sorting(
        @Nullable String kind,
        @Column(name = "kind_name") @Nullable String kindName,
        @Column(name = "kind_norms") @Nullable String kindNorms,

        @Column(name = "kind_source") @Enumerated(EnumType.STRING)
        KindSource source,

        @Enumerated(EnumType.STRING) Urgency urgency,
        String answers,
        String proposed,
        String repeats) {

    static Sorting of(
            @Nullable Kind kind, KindSource source, Urgency urgency, String answers, String proposed, String repeats) {
        return new Sorting(
                kind == null ? null : kind.code().value(),
                kind == null ? null : kind.name(),
                kind == null ? null : String.join(" ", kind.norms()),
                source,
                urgency,
                answers,
                proposed,
                repeats);
    }

    /** The same with the likely repeats found. */
    Sorting repeating(String found) {
        return new Sorting(kind, kindName, kindNorms, source, urgency, answers, proposed, found);
    }

    /** The norms the kind had; absent without a kind and in requests older than this was kept. */
    Optional<List<String>> norms() {
        return Optional.ofNullable(kindNorms).map(norms -> List.of(norms.split(" ")));
    }
}
