package ru.adsdesk.journal.log;

/** One word of printable ASCII, as ids in a part statement are spelled. */
final class Token {

    private Token() {}

    static String checked(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("no word of printable ASCII: " + text);
        }
        return text;
    }
}
