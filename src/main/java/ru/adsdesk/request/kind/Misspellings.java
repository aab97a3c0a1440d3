package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the long word that was meant by one with a single letter inside it wrong, missing, added or swapped with its
 * neighbour. Words are looked up by themselves and with each letter left out; what is found is then compared.
 */
final class Misspellings {

    private static final int SHORTEST = 6;

    private final Map<String, List<Spelling>> byGap = new HashMap<>();
    private final Set<Spelling> known = new HashSet<>();

    /** A right spelling: a whole word or the beginning of one. */
    record Spelling(String letters, boolean beginning) {}

    static boolean isLong(String word) {
        return word.length() >= SHORTEST;
    }

    void learn(String letters, boolean beginning) {
        var spelling = new Spelling(letters, beginning);
        if (isLong(letters) && known.add(spelling)) {
            gaps(letters)
                    .forEach(gap ->
                            byGap.computeIfAbsent(gap, _ -> new ArrayList<>()).add(spelling));
        }
    }

    Set<Spelling> meant(String word) {
        var meant = new HashSet<Spelling>();
        for (int length = SHORTEST - 1; length <= word.length(); length++) {
            String start = word.substring(0, length);
            for (String gap : gaps(start)) {
                for (var spelling : byGap.getOrDefault(gap, List.of())) {
                    if ((spelling.beginning() || length == word.length()) && isNear(spelling.letters(), start)) {
                        meant.add(spelling);
                    }
                }
            }
        }
        return meant;
    }

    private static List<String> gaps(String letters) {
        var gaps = new ArrayList<String>(letters.length());
        gaps.add(letters);
        for (int at = 1; at < letters.length() - 1; at++) {
            gaps.add(letters.substring(0, at) + letters.substring(at + 1));
        }
        return gaps;
    }

    /** One edit away, the first and the last letter being right: «период» is not «приход», «обратно» not «обратка». */
    private static boolean isNear(String right, String written) {
        int last = right.length() - 1;
        int lastWritten = written.length() - 1;
        if (right.charAt(0) != written.charAt(0) || right.charAt(last) != written.charAt(lastWritten)) {
            return false;
        }
        int from = 0;
        while (from < Math.min(last, lastWritten) && right.charAt(from) == written.charAt(from)) {
            from++;
        }
        while (last > from && lastWritten > from && right.charAt(last) == written.charAt(lastWritten)) {
            last--;
            lastWritten--;
        }
        return differsOnce(right.substring(from, last + 1), written.substring(from, lastWritten + 1));
    }

    private static boolean differsOnce(String right, String written) {
        if (right.length() == 2 && written.length() == 2) {
            return right.charAt(0) == written.charAt(1) && right.charAt(1) == written.charAt(0);
        }
        return right.length() + written.length() == 2
                || (right.length() + written.length() == 3 && (right.contains(written) || written.contains(right)));
    }
}
