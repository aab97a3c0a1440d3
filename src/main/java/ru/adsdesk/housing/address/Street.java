package ru.adsdesk.housing.address;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One street of one place; a settlement without streets is a street without words.
 *
 * @param places from the region down to the settlement
 * @param type what sort of street, where said
 * @param words its name in canonical words, in the order written: «больш», «полевая»
 */
public record Street(List<Place> places, @Nullable StreetType type, List<String> words) {

    /** Copies the lists. */
    public Street {
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /** The text streets are compared and searched by: the sorted words, or those of the settlement where it has no streets. */
    public String search() {
        List<String> named =
                words.isEmpty() && !places.isEmpty() ? places.getLast().words() : words;
        return named.stream().sorted().collect(Collectors.joining(" "));
    }

    /** The settlement's name, by which its streets are found: the last place, «зеленоград»; empty if none is named. */
    public String locality() {
        return places.isEmpty() ? "" : String.join(" ", places.getLast().words());
    }

    /** One text for one street, whatever its spelling; a key for storing. */
    public String key() {
        String path =
                places.stream().map(place -> String.join(" ", place.words())).collect(Collectors.joining(">"));
        return path + "|" + (type == null ? "" : type.shortName()) + "|" + (words.isEmpty() ? "" : search());
    }

    List<String> placeWords() {
        List<String> all = new ArrayList<>();
        places.forEach(place -> all.addAll(place.words()));
        return all;
    }

    /** Cities and settlements, outermost first: more than one means a village inside a city's bounds. */
    List<Place> towns() {
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.SETTLEMENT)
                .toList();
    }
}
