package ru.adsdesk.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a request in its book: {@code 2026-000123}.
 *
 * @param year year of the registration in the book's zone
 * @param seq 1, 2, 3 … within book and year
 */
public record RequestNumber(int year, long seq) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{1,12})");

    /** Reads the text form, leading zeros or not; empty where it is none. */
    public static Optional<RequestNumber> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new RequestNumber(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%06d", year, seq);
    }
}
