package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of all patterns, found in a text in one pass. A term is a list of alternatives, each a whole word
 * ({@code лед}) or the beginning of one ({@code протеч*}). A long word that means nothing is tried once more with one
 * letter wrong, missing, added or swapped.
 */
final class Vocabulary {

    private static final int SHORTEST_MISSPELT = 6;
    private static final int MOST_MISSPELT = 24;

    private final Map<String, Integer> terms = new HashMap<>();
    private final Map<String, BitSet> beginnings = new HashMap<>();
    private final Map<String, BitSet> wholes = new HashMap<>();
    private final Map<String, BitSet> misspelt = new HashMap<>();

    /** The number of a term, given as its alternatives; the same alternatives get the same number. */
    int term(List<String> alternatives) {
        return terms.computeIfAbsent(String.join("|", alternatives), _ -> learn(alternatives, terms.size()));
    }

    private int learn(List<String> alternatives, int term) {
        for (String alternative : alternatives) {
            boolean beginning = alternative.endsWith("*");
            String letters = beginning ? alternative.substring(0, alternative.length() - 1) : alternative;
            note(beginning ? beginnings : wholes, letters, term);
            if (letters.length() >= SHORTEST_MISSPELT) {
                note(misspelt, letters, term);
                withoutOneLetter(letters).forEach(gap -> note(misspelt, gap, term));
            }
        }
        return term;
    }

    private static void note(Map<String, BitSet> where, String letters, int term) {
        where.computeIfAbsent(letters, _ -> new BitSet()).set(term);
    }

    /** For every term the positions of the words that are one of its alternatives. */
    TermPositions find(List<String> words) {
        var found = new TermPositions(terms.size());
        int tries = MOST_MISSPELT;
        for (int position = 0; position < words.size(); position++) {
            String word = words.get(position);
            boolean known = exact(word, position, found);
            if (!known && word.length() >= SHORTEST_MISSPELT && tries-- > 0) {
                nearly(word, position, found);
            }
        }
        return found;
    }

    private boolean exact(String word, int position, TermPositions found) {
        boolean known = found.add(wholes.get(word), position);
        for (int length = 1; length <= word.length(); length++) {
            known |= found.add(beginnings.get(word.substring(0, length)), position);
        }
        return known;
    }

    private void nearly(String word, int position, TermPositions found) {
        for (int length = SHORTEST_MISSPELT - 1; length <= word.length(); length++) {
            String start = word.substring(0, length);
            found.add(misspelt.get(start), position);
            if (length >= SHORTEST_MISSPELT) {
                withoutOneLetter(start).forEach(gap -> found.add(misspelt.get(gap), position));
            }
        }
    }

    /** The first letter is seldom the wrong one, and keeping it keeps «потолок» apart from «молоток». */
    private static List<String> withoutOneLetter(String letters) {
        var gaps = new ArrayList<String>(letters.length());
        for (int at = 1; at < letters.length(); at++) {
            gaps.add(letters.substring(0, at) + letters.substring(at + 1));
        }
        return gaps;
    }
}
