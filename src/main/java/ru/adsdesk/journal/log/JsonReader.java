package ru.adsdesk.journal.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import ru.adsdesk.journal.log.Json.NotCanonical;

/**
 * Reads the narrow JSON of the journal, strictly: no white space, sorted and single member names, integers below 2^53, no null, at most 32
 * levels deep.
 */
final class JsonReader {

    private static final int MAX_DEPTH = 32;
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    Json document() {
        Json value = value(0);
        if (at != text.length()) {
            throw wrong("text after the value");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > MAX_DEPTH) {
            throw wrong("more than 32 levels deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            default -> number();
        };
    }

    private Json object(int depth) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        expect('{');
        if (!take('}')) {
            String before = null;
            do {
                String name = string();
                if (before != null && before.compareTo(name) >= 0) {
                    throw wrong("members unsorted or twice");
                }
                before = name;
                expect(':');
                members.put(name, value(depth + 1));
            } while (take(','));
            expect('}');
        }
        return new Json.Members(members);
    }

    private Json array(int depth) {
        List<Json> elements = new ArrayList<>();
        expect('[');
        if (!take(']')) {
            do {
                elements.add(value(depth + 1));
            } while (take(','));
            expect(']');
        }
        return new Json.Elements(elements);
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (!take('"')) {
            char c = next();
            if (c < ' ') {
                throw wrong("a bare control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = "0123456789abcdef".indexOf(next());
            if (digit < 0) {
                throw wrong("an escape that is not four lower-case hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Json number() {
        int start = at;
        take('-');
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.isEmpty() || digits.equals("-") || digits.length() > 17) {
            throw wrong("no integer below 2^53");
        }
        long number = Long.parseLong(digits);
        if (Math.abs(number) > MAX_INTEGER) {
            throw wrong("no integer below 2^53");
        }
        return new Json.Whole(number);
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw wrong("an unknown word");
        }
        at += word.length();
        return value;
    }

    private boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw wrong("expected " + c);
        }
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("it ends early");
        }
        return text.charAt(at);
    }

    private NotCanonical wrong(String what) {
        return new NotCanonical(what + " at character " + (at + 1));
    }
}
