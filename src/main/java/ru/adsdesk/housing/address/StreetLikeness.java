package ru.adsdesk.housing.address;

import java.util.ArrayList;
import java.util.List;

/** How far a street asked for is a street of the register. */
final class StreetLikeness {

    private static final int SHORTEST_ALONE = 5;
    private static final int SHORT = 3;

    /** From unlike to the very same. */
    enum Grade {
        /** Some letters in common. */
        LIKE,
        /** One word has a typing error or two, all else is the same. */
        MISTYPED,
        /** The same words, but it lies in a village of a town and the village was not named. */
        UNPLACED,
        /** The same words, type and places. */
        SAME
    }

    private StreetLikeness() {}

    static Grade of(Street asked, Street listed, boolean oneTown) {
        if (!typesAgree(asked, listed) || !placesAgree(asked, listed)) {
            return Grade.LIKE;
        }
        List<String> wanting = new ArrayList<>(listed.words().isEmpty() ? localityWords(listed) : listed.words());
        List<String> leftover = new ArrayList<>(asked.words());
        List<String> told = new ArrayList<>(asked.words());
        told.addAll(asked.placeWords());
        wanting.removeIf(word -> listed.words().isEmpty() ? told.contains(word) : leftover.remove(word));
        leftover.removeIf(listed.placeWords()::contains);
        if (wanting.isEmpty() && leftover.isEmpty()) {
            return oneTown || isPlaced(told, listed) ? Grade.SAME : Grade.UNPLACED;
        }
        boolean mistyped = wanting.size() == 1
                && leftover.size() == 1
                && asked.type() != null
                && mistyped(
                        leftover.getFirst(), wanting.getFirst(), listed.words().size());
        return mistyped && (oneTown || isPlaced(told, listed)) ? Grade.MISTYPED : Grade.LIKE;
    }

    /** How far a street lies in this town, which is numbered through by корпус and needs no street names. */
    static Grade ofTown(String town, Street listed) {
        if (listed.locality().equals(town)) {
            return Grade.SAME;
        }
        return listed.words().isEmpty() && mistyped(town, listed.locality(), 1) ? Grade.MISTYPED : Grade.LIKE;
    }

    /** Whether they bear one name and differ in their types only: «Вишнёвый бульвар» and «Вишнёвый проезд». */
    static boolean isNamesake(Street chosen, Street other) {
        return !chosen.words().isEmpty()
                && chosen.search().equals(other.search())
                && chosen.locality().equals(other.locality())
                && !typesAgree(chosen, other);
    }

    /** Whether every town the street lies in was told, or it lies in one only. */
    private static boolean isPlaced(List<String> told, Street listed) {
        List<Place> towns = listed.towns();
        return towns.size() < 2
                || towns.subList(1, towns.size()).stream().allMatch(town -> told.containsAll(town.words()));
    }

    /** Whether all towns of the street were named, the outermost too. */
    static boolean isFullyPlaced(Street asked, Street listed) {
        List<String> told = new ArrayList<>(asked.words());
        told.addAll(asked.placeWords());
        return listed.towns().stream().allMatch(town -> told.containsAll(town.words()));
    }

    private static boolean typesAgree(Street asked, Street listed) {
        return asked.type() == null || listed.type() == null || asked.type().agrees(listed.type());
    }

    /** Districts of a city are not in every register; all other places told must be the street's. */
    private static boolean placesAgree(Street asked, Street listed) {
        List<String> known = listed.placeWords();
        return asked.places().stream()
                .filter(place -> place.kind() != Place.Kind.DISTRICT || hasDistrict(listed))
                .allMatch(place -> known.containsAll(place.words()));
    }

    private static boolean hasDistrict(Street listed) {
        return listed.places().stream().anyMatch(place -> place.kind() == Place.Kind.DISTRICT);
    }

    private static List<String> localityWords(Street listed) {
        return listed.places().isEmpty()
                ? List.of("")
                : listed.places().getLast().words();
    }

    /** One slip of the fingers apart; a short word only beside another that is written right. */
    private static boolean mistyped(String word, String meant, int wordsInName) {
        int shortest = Math.min(word.length(), meant.length());
        boolean letters = meant.chars().allMatch(Character::isLetter);
        return letters
                && shortest >= (wordsInName > 1 ? SHORT : SHORTEST_ALONE)
                && Words.spellings(meant).stream().anyMatch(spelling -> slips(word, spelling) <= 1);
    }

    /** Letters dropped, added, replaced or swapped with the next one (optimal string alignment). */
    private static int slips(String word, String meant) {
        int[][] cost = new int[word.length() + 1][meant.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, i, j, word, meant);
            }
        }
        return cost[word.length()][meant.length()];
    }

    private static int cheapest(int[][] cost, int i, int j, String word, String meant) {
        int same = word.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && word.charAt(i - 1) == meant.charAt(j - 2)
                && word.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
