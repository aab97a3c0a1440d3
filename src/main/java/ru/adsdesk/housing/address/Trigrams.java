package ru.adsdesk.housing.address;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The likeness of two texts, the same figure as {@code similarity()} of PostgreSQL's pg_trgm. */
public final class Trigrams {

    private Trigrams() {}

    /** Shared trigrams over all trigrams of both, 0 to 1; 0 if either has none. */
    public static float similarity(String one, String other) {
        Set<String> left = of(one);
        Set<String> right = of(other);
        long shared = left.stream().filter(right::contains).count();
        long all = left.size() + right.size() - shared;
        return all == 0 ? 0 : (float) shared / (float) all;
    }

    /** Each word of letters and digits, lower case, with two spaces before and one after, cut into threes. */
    static Set<String> of(String text) {
        Set<String> trigrams = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", 0)) {
            if (!word.isEmpty()) {
                String padded = "  " + word + " ";
                for (int at = 0; at + 3 <= padded.length(); at++) {
                    trigrams.add(padded.substring(at, at + 3));
                }
            }
        }
        return trigrams;
    }
}
