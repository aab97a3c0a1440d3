package ru.adsdesk.request.kind;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all patterns, found in a text in one pass. A term is a list of alternatives, each a whole word
 * ({@code лед}) or the beginning of one ({@code протеч*}). A long word that means nothing is tried as a misspelling.
 */
final class Vocabulary {

    private static final int MOST_MISSPELT = 24;

    private final Map<String, Integer> terms = new HashMap<>();
    private final Map<String, BitSet> beginnings = new HashMap<>();
    private final Map<String, BitSet> wholes = new HashMap<>();
    private final Misspellings misspellings = new Misspellings();
    private final boolean read;

    /** A vocabulary to find words in texts with. */
    Vocabulary() {
        this(true);
    }

    private Vocabulary(boolean read) {
        this.read = read;
    }

    /** One that only numbers terms: for checking patterns, which is done often and reads no text. */
    static Vocabulary unread() {
        return new Vocabulary(false);
    }

    /** The number of a term, given as its alternatives; the same alternatives get the same number. */
    int term(List<String> alternatives) {
        return terms.computeIfAbsent(String.join("|", alternatives), _ -> learn(alternatives, terms.size()));
    }

    private int learn(List<String> alternatives, int term) {
        for (String alternative : alternatives) {
            boolean beginning = alternative.endsWith("*");
            String letters = beginning ? alternative.substring(0, alternative.length() - 1) : alternative;
            (beginning ? beginnings : wholes)
                    .computeIfAbsent(letters, _ -> new BitSet())
                    .set(term);
            if (read) {
                misspellings.learn(letters, beginning);
            }
        }
        return term;
    }

    /** For every term the positions of the words that are one of its alternatives. */
    TermPositions find(List<String> words) {
        var found = new TermPositions(terms.size());
        int tries = MOST_MISSPELT;
        for (int position = 0; position < words.size(); position++) {
            String word = words.get(position);
            if (!exact(word, position, found) && Misspellings.isLong(word) && tries-- > 0) {
                found.add(meant(word), position);
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

    private @Nullable BitSet meant(String word) {
        var meant = misspellings.meant(word);
        if (meant.isEmpty()) {
            return null;
        }
        var terms = new BitSet();
        for (var spelling : meant) {
            var known = (spelling.beginning() ? beginnings : wholes).get(spelling.letters());
            if (known != null) {
                terms.or(known);
            }
        }
        return terms;
    }
}
