package ru.adsdesk.housing.address;

/**
 * The number of a house with all that tells it from its neighbours.
 *
 * @param number the number itself, halves joined by a slash: «42», «4/117»; empty if none is given
 * @param letter the letter after it, upper case, or empty
 * @param corpus корпус, or empty
 * @param building строение, or empty
 * @param exact false if the text holds more than was understood (two corpora, only some entrances): never one sure house
 * @param dashed whether the halves were joined by a dash, which may as well part a flat or a corpus: «42-1»
 */
public record HouseNumber(String number, String letter, String corpus, String building, boolean exact, boolean dashed) {

    static final HouseNumber NONE = new HouseNumber("", "", "", "", true, false);

    /** «42|А|2|1»: equal keys are the same house number. */
    public String key() {
        return number + "|" + letter + "|" + corpus + "|" + building;
    }

    /** The leading figure, by which houses are looked up: 4 of «4/117»; 0 if there is none. */
    public int main() {
        String digits = number.replaceFirst("^\\D+", "").replaceFirst("\\D.*$", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    /** Whether any number is given. */
    public boolean hasFigure() {
        return !number.isEmpty();
    }

    /** Whether it is the same house number to the letter. */
    public boolean same(HouseNumber other) {
        return key().equals(other.key());
    }

    /** Whether a dashed number may mean this one as well: «42-1» house 42, flat 1, or house 42, corpus 1. */
    boolean mayMean(HouseNumber other) {
        return dashed && number.startsWith(other.number + "/") && other.letter.isEmpty();
    }
}
