package ru.adsdesk.journal.log;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/** Spells a value in canonical form (RFC 8785); the checker compares the result with what it read. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String canonical(Json value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(Json value) {
        switch (value) {
            case Json.Members members -> members(members.byName().entrySet().iterator());
            case Json.Elements elements -> elements(elements.inOrder().iterator());
            case Json.Text text -> string(text.value());
            case Json.Whole whole -> out.append(whole.value());
            case Json.Flag flag -> out.append(flag.value());
        }
    }

    private void members(Iterator<Map.Entry<String, Json>> members) {
        out.append('{');
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            out.append(members.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void elements(Iterator<Json> elements) {
        out.append('[');
        while (elements.hasNext()) {
            value(elements.next());
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void string(String value) {
        out.append('"');
        value.chars().forEach(c -> character((char) c));
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u").append(HexFormat.of().toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
