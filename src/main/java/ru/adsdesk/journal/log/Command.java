package ru.adsdesk.journal.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One command of the export form as it stands in a file.
 *
 * @param fileLine line of the file, from 1
 * @param name the word before the first tab
 * @param fields what the tabs separate after it
 */
record Command(long fileLine, String name, List<String> fields) {

    static final String BOOK = "book";
    static final String SEAL = "seal";
    static final String PART = "part";
    static final String CONSISTENCY = "consistency";
    static final String LINE = "line";
    static final String OPEN = "open";
    static final String PROOF = "proof";
    static final String TILE = "tile";
    static final String SUM = "sum";

    private static final Set<String> NAMES = Set.of(BOOK, SEAL, PART, CONSISTENCY, LINE, OPEN, PROOF, TILE, SUM);

    /** Splits a line of a file; refuses unknown words. */
    static Command parse(long fileLine, String text) {
        List<String> words = List.of(text.split("\t", -1));
        if (!NAMES.contains(words.getFirst())) {
            throw Refused.at(fileLine, Finding.UNKNOWN_COMMAND, shortened(words.getFirst()));
        }
        return new Command(fileLine, words.getFirst(), words.subList(1, words.size()));
    }

    boolean is(String expected) {
        return name.equals(expected);
    }

    /** Refuses another number of fields. */
    Command of(int size) {
        if (fields.size() != size) {
            throw wrongField(size + 1);
        }
        return this;
    }

    String text(int field) {
        if (field >= fields.size()) {
            throw wrongField(field + 1);
        }
        return fields.get(field);
    }

    long number(int field) {
        return read(field, Decimal::parse);
    }

    byte[] bytes(int field) {
        return read(field, Base64Text::decode);
    }

    Digest digest(int field) {
        return read(field, Digest::ofBase64);
    }

    /** All fields from this one on as digests. */
    List<Digest> digests(int from) {
        List<Digest> digests = new ArrayList<>();
        for (int field = from; field < fields.size(); field++) {
            digests.add(digest(field));
        }
        return digests;
    }

    private <T> T read(int field, Function<String, T> reader) {
        String text = text(field);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrongField(field + 1);
        }
    }

    private Refused wrongField(int field) {
        return Refused.at(fileLine, Finding.WRONG_FIELD, name, field);
    }

    private static String shortened(String word) {
        String plain = word.replaceAll("[^!-~]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "..." : plain;
    }
}
