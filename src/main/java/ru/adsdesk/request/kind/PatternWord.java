package ru.adsdesk.request.kind;

import java.util.regex.Pattern;

/** A word of a pattern: small Cyrillic or Latin letters without ё, with a star where other endings may follow. */
final class PatternWord {

    private static final Pattern FORM = Pattern.compile("[а-яa-z]+|[а-яa-z]{2,}\\*");

    private PatternWord() {}

    static String checked(String word) {
        if (!FORM.matcher(word).matches()) {
            throw new IllegalArgumentException("this is no word of a pattern: '" + word + "'");
        }
        return word;
    }
}
