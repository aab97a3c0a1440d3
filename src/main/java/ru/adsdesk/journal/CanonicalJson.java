package ru.adsdesk.journal;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Renders what a line says once, in the canonical form of RFC 8785; the result is stored and hashed as it is. Without
 * fractions and nulls that form comes down to sorted names, no spaces and the shortest escapes; a test compares it with the
 * RFC author's implementation.
 */
@Component
class CanonicalJson {

    private static final int ROOM = 1024;

    /** Text, truth, whole number, collection or map of these; refuses anything else as an error of the program. */
    String of(Object value) {
        StringBuilder out = new StringBuilder(ROOM);
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String text -> write(text, out);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer small -> out.append(small.intValue());
            case Long number -> out.append(Facts.checked(number));
            case Map<?, ?> map -> write(map, out);
            case Collection<?> list -> write(list, out);
            default -> throw new IllegalArgumentException("a line cannot say a " + value.getClass());
        }
    }

    /** Java compares texts by their UTF-16 units, as the RFC does. */
    private static void write(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        new TreeMap<>(map).forEach((name, value) -> {
            separate('{', out);
            write(String.valueOf(name), out);
            write(value, out.append(':'));
        });
        out.append('}');
    }

    private static void write(Collection<?> list, StringBuilder out) {
        out.append('[');
        for (Object value : list) {
            separate('[', out);
            write(value, out);
        }
        out.append(']');
    }

    private static void separate(char opening, StringBuilder out) {
        if (out.charAt(out.length() - 1) != opening) {
            out.append(',');
        }
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"', '\\' -> out.append('\\').append(sign);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> plain(sign, out);
            }
        }
        out.append('"');
    }

    private static void plain(char sign, StringBuilder out) {
        if (sign < ' ') {
            out.append("\\u").append(HexFormat.of().toHexDigits(sign));
        } else {
            out.append(sign);
        }
    }
}
