package ru.adsdesk.journal.log;

/** Whole numbers from 0 up, in the one spelling without leading zeros. */
final class Decimal {

    private Decimal() {}

    static long parse(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new IllegalArgumentException("no plain decimal number: " + text);
        }
        return Long.parseLong(text);
    }
}
