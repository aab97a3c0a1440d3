package ru.adsdesk.housing.address;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads house numbers: «42», «5к2», «дом 4/117, корпус 3», «д. 28, стр. 1А», «12 Б». */
final class NumberReader {

    private static final String LETTER = "(?:[абвгдежзийлмнопртуфхцчшщъыьэюя]|[кс](?!\\.?\\s*[\\d/]))"
            + "(?:(?![а-я])|(?=(?:к|корп|корпус|с|стр|строение)\\.?\\s*\\d))";
    private static final String HALF = "\\d+(?:\\s?" + LETTER + ")?";
    private static final String FIGURE = HALF + "(?:\\s?[/\\\\_-]\\s?(?:" + HALF + "|[абвгджз](?![а-я])))*";
    private static final String HOUSE = "(?:домовладение|дом|д|владение|влад|вл)";
    private static final String CORPUS = "корпус|корп|кор|к";
    private static final String BUILDING = "строение|строен|стр|сооружение|соор|с";
    private static final String LITERA = "литера|литер|лит";
    private static final String VALUE = "/?\\d+(?:\\s?" + LETTER + ")?|" + LETTER;
    private static final String UNIT = "(?:" + CORPUS + "|" + BUILDING + "|" + LITERA + ")\\.?\\s*(?:" + VALUE + ")";
    private static final Pattern NAMED =
            Pattern.compile("(?<![а-я\\d-])" + HOUSE + "(?:\\.?\\s*(?=(?:[а-я]-?)?\\d|дом)|[\\s.-]*$)");
    private static final Pattern BARE = Pattern.compile(
            "(?<![а-я\\d/-])(?:" + FIGURE + "(?:[\\s.]*" + UNIT + ")*|" + UNIT + "(?:[\\s.]*" + UNIT + ")*)[\\s.]*$");
    private static final Pattern START = Pattern.compile(
            "^(?:" + HOUSE + "\\b\\.?|[\\s.-])*((?:[а-я]-?)?" + FIGURE + ")?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PART = Pattern.compile("(?<![а-я])(?:(?<corpus>" + CORPUS + ")|(?<building>" + BUILDING
            + ")|(?<litera>" + LITERA + "))\\.?\\s*(?<value>" + VALUE + ")(?![а-я\\d])");
    private static final Pattern NOISE =
            Pattern.compile("дубль\\s*(?:\\d+|х)?|жилой дом|мкд|(?<![а-я])оч(?![а-я])|(?<![а-я])(?:" + CORPUS + "|"
                    + BUILDING + ")(?![а-я])|[^а-я\\d]");
    private static final Pattern TRAILING = Pattern.compile("^(.*\\d)[\\s/-]*([а-я])$");

    private NumberReader() {}

    /** Where «дом 5» begins in a segment, or -1. */
    static int namedStart(String segment) {
        Matcher named = NAMED.matcher(segment);
        return named.find() ? named.start() : -1;
    }

    /** Where a bare number at the end of a segment begins, or -1: «ленина 5к2» 7. */
    static int bareStart(String segment) {
        Matcher bare = BARE.matcher(segment);
        return bare.find() ? bare.start() : -1;
    }

    /** Reads the text from its number on, the segments after it included. */
    static HouseNumber read(String text) {
        Matcher start = START.matcher(text);
        String figure = start.lookingAt() && start.group(1) != null ? start.group(1) : "";
        Parts parts = new Parts(figure);
        StringBuilder rest = new StringBuilder();
        Matcher part = PART.matcher(text).region(start.end(), text.length());
        int from = start.end();
        while (part.find()) {
            rest.append(text, from, part.start()).append(' ');
            parts.take(part);
            from = part.end();
        }
        rest.append(text.substring(from));
        parts.exact &= NOISE.matcher(rest).replaceAll("").isEmpty();
        return parts.number();
    }

    /** The parts gathered so far. */
    private static final class Parts {
        private String number;
        private String letter = "";
        private String corpus = "";
        private String building = "";
        private boolean exact = true;
        private final boolean dashed;

        Parts(String figure) {
            dashed = figure.matches(".*\\d\\s?-\\s?\\d.*");
            Matcher trailing = TRAILING.matcher(figure.strip());
            letter = trailing.matches() ? upper(trailing.group(2)) : "";
            number = (trailing.matches() ? trailing.group(1) : figure)
                    .replaceAll("[\\s]", "")
                    .replaceAll("[\\\\_-]", "/");
            number = upper(number.replaceFirst("^([а-я])/", "$1"));
        }

        void take(Matcher part) {
            String value = upper(part.group("value").replaceAll("\\s", ""));
            if (value.equals("0")) {
                return;
            }
            if (value.startsWith("/")) {
                number += value;
            } else if (part.group("building") != null) {
                building = once(building, value);
            } else if (part.group("litera") != null || isHouseLetter(value)) {
                letter = once(letter, value);
            } else {
                corpus = once(corpus, value);
            }
        }

        private boolean isHouseLetter(String value) {
            return letter.isEmpty() && value.length() == 1 && Character.isLetter(value.charAt(0));
        }

        private String once(String had, String value) {
            exact &= had.isEmpty() || had.equals(value);
            return had.isEmpty() ? value : had;
        }

        HouseNumber number() {
            boolean cityWide = number.isEmpty() && !corpus.isEmpty();
            Matcher trailing = TRAILING.matcher(corpus.toLowerCase(Locale.ROOT));
            if (cityWide && trailing.matches()) {
                return new HouseNumber(trailing.group(1), upper(trailing.group(2)), "", building, exact, false);
            }
            return cityWide
                    ? new HouseNumber(corpus, letter, "", building, exact, false)
                    : new HouseNumber(number, letter, corpus, building, exact, dashed);
        }

        private static String upper(String value) {
            return value.toUpperCase(Locale.ROOT);
        }
    }
}
