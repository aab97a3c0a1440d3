package ru.adsdesk.notification.template;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.NotificationProblem;

/**
 * The words of a template. A variable stands in braces; a part in square brackets is left out where any variable in it has no
 * value, and so needs not be there: {@code Заявка {number} принята.[ Срок: {terms}.]}. Brackets do not nest.
 *
 * @param text the words as written
 */
public record Wording(String text) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");

    /** Refuses {@code template.variable-unknown} and {@code template.brackets-bad} at a field of the form. */
    public void check(String field, Event event) {
        Matcher named = VARIABLE.matcher(text);
        while (named.find()) {
            String word = named.group(1);
            if (Variable.find(word).filter(event.variables()::contains).isEmpty()) {
                throw NotificationProblem.VARIABLE_UNKNOWN.at(field, word, words(event));
            }
        }
        String rest = PART.matcher(VARIABLE.matcher(text).replaceAll("")).replaceAll("$1");
        if (rest.chars().anyMatch(sign -> "{}[]".indexOf(sign) >= 0)) {
            throw NotificationProblem.TEMPLATE_BRACKETS.at(field);
        }
    }

    private static String words(Event event) {
        return String.join(", ", event.variables().stream().map(Variable::word).toList());
    }

    /** The words with these values; a variable without one outside brackets becomes a dash. */
    public String with(Map<Variable, String> values) {
        Matcher parts = PART.matcher(text);
        StringBuilder written = new StringBuilder();
        int from = 0;
        while (parts.find()) {
            written.append(filled(text.substring(from, parts.start()), values));
            written.append(hasAll(parts.group(1), values) ? filled(parts.group(1), values) : "");
            from = parts.end();
        }
        return written.append(filled(text.substring(from), values)).toString().strip();
    }

    /** The words with samples in place of variables. */
    public String sample(Event event) {
        Map<Variable, String> samples = new EnumMap<>(Variable.class);
        event.variables().forEach(variable -> samples.put(variable, variable.sample()));
        return with(samples);
    }

    private static boolean hasAll(String part, Map<Variable, String> values) {
        return VARIABLE.matcher(part).results().allMatch(found -> value(found.group(1), values) != null);
    }

    private static String filled(String part, Map<Variable, String> values) {
        return VARIABLE.matcher(part).replaceAll(found -> {
            String value = value(found.group(1), values);
            return Matcher.quoteReplacement(value == null ? "—" : value);
        });
    }

    private static @Nullable String value(String word, Map<Variable, String> values) {
        return Variable.find(word).map(values::get).orElse(null);
    }
}
