package ru.adsdesk.housing.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.adsdesk.housing.address.AddressBook.House;
import ru.adsdesk.housing.address.AddressBook.Listed;
import ru.adsdesk.housing.address.StreetLikeness.Grade;

/**
 * Finds the house an address means. It is sure only of a house whose number agrees to the letter on a street that is the
 * same, or mistyped beyond doubt; a house listed twice, or one of two towns, is for a person to decide.
 */
public final class AddressMatcher<S, H> {

    private static final int SHOWN = 10;

    private final AddressBook<S, H> book;

    /** A matcher over this register. */
    public AddressMatcher(AddressBook<S, H> book) {
        this.book = book;
    }

    /** Reads the text and finds its house. */
    public Matching<H> match(String text) {
        return match(Address.parse(text));
    }

    /** Finds the house of an address already read. */
    public Matching<H> match(Address asked) {
        if (!asked.number().hasFigure()) {
            return new Matching.None<>();
        }
        List<Graded<S>> streets =
                streets(asked).stream().map(listed -> grade(asked, listed)).toList();
        List<Found<H>> found = found(asked.number(), streets);
        List<Found<H>> same = asked.number().exact() ? same(asked, streets, found) : List.of();
        boolean sure =
                same.size() == 1 && same.getFirst().whole() && !isAmbiguous(asked.number(), same.getFirst(), found);
        return sure ? new Matching.Sure<>(same.getFirst().id()) : unsure(found);
    }

    private List<Found<H>> same(Address asked, List<Graded<S>> streets, List<Found<H>> found) {
        List<Found<H>> same = on(found, asked.number(), Grade.SAME);
        if (same.isEmpty() && isMistypedBeyondDoubt(streets)) {
            same = on(found, asked.number(), Grade.MISTYPED);
        }
        if (same.size() > 1) {
            same = same.stream()
                    .filter(house -> StreetLikeness.isFullyPlaced(asked.street(), house.street()))
                    .toList();
        }
        return same;
    }

    private List<Found<H>> on(List<Found<H>> found, HouseNumber number, Grade grade) {
        return found.stream()
                .filter(house -> house.grade() == grade && house.number().same(number))
                .toList();
    }

    /** No street bears the name as written, and only one is a slip of the fingers away. */
    private boolean isMistypedBeyondDoubt(List<Graded<S>> streets) {
        boolean isKnown = streets.stream().anyMatch(street -> street.grade().compareTo(Grade.UNPLACED) >= 0);
        return !isKnown
                && streets.stream()
                                .filter(street -> street.grade() == Grade.MISTYPED)
                                .map(street -> street.street().key())
                                .distinct()
                                .count()
                        == 1;
    }

    /**
     * Whether another house may be meant as well: house 42 by «42-1», or the one of the same number on a street of the same
     * name and another type, which people mix up.
     */
    private boolean isAmbiguous(HouseNumber asked, Found<H> chosen, List<Found<H>> found) {
        return found.stream()
                .anyMatch(house -> (house.grade().compareTo(Grade.MISTYPED) >= 0 && asked.mayMean(house.number()))
                        || (StreetLikeness.isNamesake(chosen.street(), house.street())
                                && house.number().same(asked)));
    }

    private Matching<H> unsure(List<Found<H>> found) {
        List<H> candidates = found.stream()
                .sorted(Comparator.comparing((Found<H> house) -> house.grade())
                        .thenComparingInt(Found::nearness)
                        .thenComparingDouble(Found::similarity)
                        .reversed())
                .map(Found::id)
                .distinct()
                .limit(SHOWN)
                .toList();
        return candidates.isEmpty() ? new Matching.None<>() : new Matching.Unsure<>(candidates);
    }

    private List<Listed<S>> streets(Address asked) {
        Map<S, Listed<S>> found = new LinkedHashMap<>();
        book.streetsLike(asked.street().search()).forEach(listed -> found.put(listed.id(), listed));
        if (asked.cityWide()) {
            book.streetsIn(town(asked.street())).forEach(listed -> found.put(listed.id(), listed));
        }
        return new ArrayList<>(found.values());
    }

    private List<Found<H>> found(HouseNumber asked, List<Graded<S>> streets) {
        Map<S, Graded<S>> byId = new LinkedHashMap<>();
        streets.forEach(street -> byId.put(street.id(), street));
        List<Found<H>> found = new ArrayList<>();
        for (House<S, H> house : book.numbered(byId.keySet(), asked.main())) {
            Graded<S> street = byId.get(house.street());
            if (street != null) {
                found.add(Found.of(house, street, nearness(asked, house.number())));
            }
        }
        return found;
    }

    private Graded<S> grade(Address asked, Listed<S> listed) {
        Grade grade = asked.cityWide() && asked.street().type() == null
                ? StreetLikeness.ofTown(town(asked.street()), listed.street())
                : StreetLikeness.of(asked.street(), listed.street(), book.isOneTown());
        float similarity =
                Trigrams.similarity(asked.street().search(), listed.street().search());
        return new Graded<>(listed.id(), listed.street(), grade, similarity);
    }

    /** A town numbered through by корпус: its streets need no name. */
    private static String town(Street asked) {
        return asked.words().isEmpty() ? asked.locality() : String.join(" ", asked.words());
    }

    private static int nearness(HouseNumber asked, HouseNumber listed) {
        int same = asked.number().equals(listed.number()) ? 8 : 0;
        same += asked.letter().equals(listed.letter()) ? 4 : 0;
        same += asked.corpus().equals(listed.corpus()) ? 2 : 0;
        return same + (asked.building().equals(listed.building()) ? 1 : 0);
    }

    /** A street of the register and how far it is the one asked for. */
    private record Graded<S>(S id, Street street, Grade grade, float similarity) {}

    /** A house with the right leading figure. */
    private record Found<H>(
            H id, HouseNumber number, boolean whole, Street street, Grade grade, float similarity, int nearness) {

        static <S, H> Found<H> of(House<S, H> house, Graded<S> street, int nearness) {
            return new Found<>(
                    house.id(),
                    house.number(),
                    house.whole(),
                    street.street(),
                    street.grade(),
                    street.similarity(),
                    nearness);
        }
    }
}
