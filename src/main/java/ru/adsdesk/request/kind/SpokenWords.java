package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A resident's words made comparable: lower case, ё as е, letters only, and «не» glued to its verb, so that
 * «не работает» and the misspelt «неработает» are one word that «работает» is not.
 */
final class SpokenWords {

    /** Later words of a long letter seldom name the fault, and reading stays short whatever is sent. */
    private static final int MOST = 160;

    private static final int LONGEST = 40;
    private static final String NOT = "не";

    private SpokenWords() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(letter)) {
                word.append(letter);
            } else if (!word.isEmpty()) {
                add(words, spelling(word));
                word.setLength(0);
            }
        }
        return words;
    }

    private static String spelling(StringBuilder word) {
        int length = Math.min(word.length(), LONGEST);
        return word.substring(0, length).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static void add(List<String> words, String word) {
        if (!words.isEmpty() && words.getLast().equals(NOT)) {
            words.set(words.size() - 1, NOT + word);
        } else {
            words.add(word);
        }
    }
}
