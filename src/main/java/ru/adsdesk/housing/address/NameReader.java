package ru.adsdesk.housing.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.address.Place.Kind;

/** Sorts the words before the number into places, the street's type and its name. */
final class NameReader {

    private final List<Place> places = new ArrayList<>();
    private final List<List<String>> unmarked = new ArrayList<>();
    private @Nullable StreetType type;
    private List<String> words = List.of();
    private boolean endsInPlace;
    private Group group = new Group();

    /** Reads one segment between commas. */
    void segment(String text) {
        List<String> tokens = List.of(text.strip().split("[\\s.]+")).stream()
                .filter(token -> !token.isEmpty())
                .toList();
        for (int at = 0; at < tokens.size(); at++) {
            token(tokens.get(at), at + 1 < tokens.size());
        }
        close();
    }

    boolean isEmpty() {
        return type == null && unmarked.isEmpty();
    }

    /** The street all segments spoke of. */
    Street street() {
        boolean streetless = type == null && (unmarked.isEmpty() || endsInPlace);
        if (type == null && !streetless) {
            words = unmarked.removeLast();
        }
        unmarked.forEach(name -> places.add(new Place(Kind.SETTLEMENT, Words.canonical(name))));
        if (streetless && !unmarked.isEmpty()) {
            places.add(places.remove(places.size() - 1 - unmarked.size()));
        }
        return new Street(places, type, Words.canonical(words));
    }

    /** Whether a segment that follows the number speaks of the street: «д. 44, мкр. 1». */
    static boolean isName(String segment) {
        String first = segment.strip().split("[\\s.]+", 2)[0];
        return StreetType.of(first).isPresent()
                || (first.length() > 1 && Place.kindOf(first).isPresent());
    }

    private void token(String token, boolean hasNext) {
        Optional<Kind> kind = Place.kindOf(token);
        Optional<StreetType> street = StreetType.of(token);
        if (kind.isPresent() && closesRegion(kind.get())) {
            group.kind = kind.get();
            close();
        } else if (kind.isPresent() && hasNext && opensPlace(token)) {
            close();
            group.kind = kind.get();
        } else if (street.isPresent()) {
            typed(street.get(), token);
        } else {
            group.words.add(token);
        }
    }

    private boolean closesRegion(Kind kind) {
        return (kind == Kind.REGION || kind == Kind.DISTRICT)
                && group.kind == null
                && group.type == null
                && !group.words.isEmpty();
    }

    private boolean opensPlace(String token) {
        if (group.type != null) {
            return false;
        }
        return group.isEmpty()
                || (token.length() > 2 ? !token.equals("станция") : token.equals("г") && group.kind != null);
    }

    private void typed(StreetType street, String token) {
        if (group.kind != null && !group.words.isEmpty()) {
            close();
        }
        if (group.type == null) {
            group.type = street;
        } else if (street == StreetType.STREET && group.type != StreetType.STREET) {
            group.words.add(group.type.fullName());
            group.type = street;
        } else {
            group.words.add(token);
        }
    }

    private void close() {
        Group done = group;
        group = new Group();
        endsInPlace = done.isEmpty() ? endsInPlace : done.kind != null;
        if (done.kind != null && !done.words.isEmpty()) {
            places.add(new Place(done.kind, Words.canonical(done.words)));
        } else if (done.type != null) {
            takeStreet(done.type, done.words);
        } else if (!done.words.isEmpty()) {
            unmarked.add(done.words);
        }
    }

    private void takeStreet(StreetType found, List<String> name) {
        if (type != null) {
            places.add(new Place(Kind.SETTLEMENT, Words.canonical(words)));
        }
        type = found;
        words = name;
    }

    /** Words gathered since the last border. */
    private static final class Group {
        private @Nullable Kind kind;
        private @Nullable StreetType type;
        private final List<String> words = new ArrayList<>();

        boolean isEmpty() {
            return kind == null && type == null && words.isEmpty();
        }
    }
}
