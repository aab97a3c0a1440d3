package ru.adsdesk.housing.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A region, district, city or settlement named in an address.
 *
 * @param kind how it was marked
 * @param words its name in canonical words, «зеленоград»
 */
public record Place(Kind kind, List<String> words) {

    /** Copies the words. */
    public Place {
        words = List.copyOf(words);
    }

    /** How a place is marked in an address. */
    public enum Kind {
        /** Область, край, республика, округ. */
        REGION,
        /** Район. */
        DISTRICT,
        /** Город. */
        CITY,
        /** Посёлок, село, деревня, поселение, станция. */
        SETTLEMENT
    }

    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("обл", Kind.REGION),
            Map.entry("область", Kind.REGION),
            Map.entry("край", Kind.REGION),
            Map.entry("респ", Kind.REGION),
            Map.entry("республика", Kind.REGION),
            Map.entry("ао", Kind.REGION),
            Map.entry("аобл", Kind.REGION),
            Map.entry("округ", Kind.REGION),
            Map.entry("р-н", Kind.DISTRICT),
            Map.entry("район", Kind.DISTRICT),
            Map.entry("город", Kind.CITY),
            Map.entry("гор", Kind.CITY),
            Map.entry("г", Kind.CITY),
            Map.entry("п", Kind.SETTLEMENT),
            Map.entry("пос", Kind.SETTLEMENT),
            Map.entry("поселок", Kind.SETTLEMENT),
            Map.entry("поселение", Kind.SETTLEMENT),
            Map.entry("рп", Kind.SETTLEMENT),
            Map.entry("пгт", Kind.SETTLEMENT),
            Map.entry("дп", Kind.SETTLEMENT),
            Map.entry("нп", Kind.SETTLEMENT),
            Map.entry("с", Kind.SETTLEMENT),
            Map.entry("село", Kind.SETTLEMENT),
            Map.entry("д", Kind.SETTLEMENT),
            Map.entry("дер", Kind.SETTLEMENT),
            Map.entry("деревня", Kind.SETTLEMENT),
            Map.entry("х", Kind.SETTLEMENT),
            Map.entry("хутор", Kind.SETTLEMENT),
            Map.entry("ст", Kind.SETTLEMENT),
            Map.entry("ст-ца", Kind.SETTLEMENT),
            Map.entry("станица", Kind.SETTLEMENT),
            Map.entry("станция", Kind.SETTLEMENT),
            Map.entry("аул", Kind.SETTLEMENT),
            Map.entry("ж/д_оп", Kind.SETTLEMENT));

    static Optional<Kind> kindOf(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }
}
