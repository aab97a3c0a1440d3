package ru.adsdesk.request.kind;

import java.util.List;
import java.util.stream.Stream;

/**
 * Patterns of residents' words for one kind, by how much they tell. The language is described in docs/catalogue.md.
 *
 * @param sure hardly said of anything else: «застрял в лифте»
 * @param likely usually said of this kind
 * @param hint a slight pointer, for words that name a place rather than a fault
 */
public record ResidentWords(List<String> sure, List<String> likely, List<String> hint) {

    /** Keeps the patterns as they were given. */
    public ResidentWords {
        sure = List.copyOf(sure);
        likely = List.copyOf(likely);
        hint = List.copyOf(hint);
    }

    Stream<String> all() {
        return Stream.of(sure, likely, hint).flatMap(List::stream);
    }
}
