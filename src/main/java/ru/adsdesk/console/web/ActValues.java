package ru.adsdesk.console.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** What a form of an act says, as the API would be told: blank is absent, times of the centre become instants. */
final class ActValues {

    private ActValues() {}

    static Map<String, Object> read(Map<String, String[]> form, List<ActField> fields, ZoneId zone) {
        Map<String, Object> values = new HashMap<>();
        for (ActField field : fields) {
            String[] given = form.getOrDefault(field.name(), new String[0]);
            List<String> said = Arrays.stream(given)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!said.isEmpty()) {
                values.put(field.name(), value(field, said, zone));
            }
        }
        return values;
    }

    private static Object value(ActField field, List<String> said, ZoneId zone) {
        return switch (field.type()) {
            case CHOICES -> said;
            case TICK -> true;
            case NUMBER -> number(field.name(), said.getFirst());
            case LINES ->
                said.getFirst()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
            case MOMENT -> moment(field.name(), said.getFirst(), zone);
            case CHOICE, LINE, TEXT, KIND, PERSON, HOUSE, CONTACT -> said.getFirst();
        };
    }

    private static Integer number(String name, String text) {
        if (!text.matches("\\d{1,4}")) {
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
