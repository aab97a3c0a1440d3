package ru.adsdesk.console.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** What a form says, as the API would be told: blank is absent, times of the centre become instants, rows become lists. */
final class ActValues {

    /** A form is a page's, not a file. */
    private static final int MOST = 200;

    private ActValues() {}

    static Map<String, Object> read(Map<String, String[]> form, List<ActField> fields, ZoneId zone) {
        Map<String, Object> values = new HashMap<>();
        for (ActField field : fields) {
            Object value = field.type() == ActField.Type.ROWS ? rows(form, field) : one(form, field, zone);
            if (value != null) {
                put(values, field.name(), value);
            }
        }
        return values;
    }

    private static @Nullable Object one(Map<String, String[]> form, ActField field, ZoneId zone) {
        List<String> said = said(form, field.name()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        return said.isEmpty() ? null : value(field, said, zone);
    }

    /** {@code signing.refused} is the field of a part. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> values, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            values.put(name, value);
        } else {
            put(
                    (Map<String, Object>)
                            values.computeIfAbsent(name.substring(0, dot), part -> new HashMap<String, Object>()),
                    name.substring(dot + 1),
                    value);
        }
    }

    private static List<String> said(Map<String, String[]> form, String name) {
        return Arrays.stream(form.getOrDefault(name, new String[0]))
                .limit(MOST)
                .map(String::strip)
                .toList();
    }

    /** Columns are told one after the other; a row nobody wrote in is none. */
    private static @Nullable Object rows(Map<String, String[]> form, ActField field) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n = 0;
                n < said(form, field.name() + "." + field.options().getFirst()).size();
                n++) {
            Map<String, Object> row = new HashMap<>();
            for (String column : field.options()) {
                List<String> cells = said(form, field.name() + "." + column);
                if (n < cells.size() && !cells.get(n).isEmpty()) {
                    row.put(column, cells.get(n));
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private static Object value(ActField field, List<String> said, ZoneId zone) {
        return switch (field.type()) {
            case CHOICES, PEOPLE, WORKERS, FILES -> said;
            case TICK -> true;
            case NUMBER -> number(field.name(), said.getFirst());
            case LINES ->
                said.getFirst()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
            case MOMENT -> moment(field.name(), said.getFirst(), zone);
            case CHOICE, LINE, TEXT, KIND, PERSON, PERFORMER, CREW, WORKER, ORDER, OUTAGE, HOUSE, CONTACT, ROWS ->
                said.getFirst();
        };
    }

    private static Integer number(String name, String text) {
        if (!text.matches("-?\\d{1,9}")) {
            throw Refused.field(name, BodyProblem.BAD_FORM);
        }
        return Integer.valueOf(text);
    }

    private static String moment(String name, String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant().toString();
        } catch (DateTimeException unreadable) {
            throw Refused.field(name, BodyProblem.BAD_FORM);
        }
    }
}
