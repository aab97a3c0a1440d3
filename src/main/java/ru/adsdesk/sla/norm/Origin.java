package ru.adsdesk.sla.norm;

/** From which instant a clock counts. */
public sealed interface Origin {

    /** From the fact that starts it. */
    record Event() implements Origin {}

    /** From the instant the starting fact names, where that is earlier (date of the damage, detection); never later. */
    record Earlier(String field) implements Origin {}

    /** From the first fact of a code: the original call, whatever started the clock. */
    record First(String code) implements Origin {}

    /** Reads {@code event}, {@code earlier damageAt} or {@code first call.rang}. */
    static Origin parse(String text) {
        String[] words = text.strip().split("\\s+", 0);
        if (words.length == 2 && words[0].equals("earlier")) {
            return new Earlier(words[1]);
        }
        if (words.length == 2 && words[0].equals("first")) {
            return new First(words[1]);
        }
        if (words.length == 1 && words[0].equals("event")) {
            return new Event();
        }
        throw new IllegalArgumentException("not an origin: " + text);
    }
}
