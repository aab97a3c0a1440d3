package ru.adsdesk.sla.norm;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fact a norm waits for: its code and, where given, what it must say. Written {@code request.service-called{service=GAS}}.
 *
 * @param code frozen fact code
 * @param where facts it must carry, as text
 */
public record FactPattern(String code, Map<String, String> where) {

    private static final Pattern FORM = Pattern.compile("([a-z.-]+)(?:\\{([^{}]+)})?");

    /** Copies the map. */
    public FactPattern {
        where = Map.copyOf(where);
    }

    /** Reads the written form; refuses another as an {@link IllegalArgumentException}. */
    public static FactPattern parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a fact: " + text);
        }
        String said = form.group(2);
        return new FactPattern(form.group(1), said == null ? Map.of() : pairs(said));
    }

    private static Map<String, String> pairs(String said) {
        return Arrays.stream(said.split(","))
                .map(pair -> pair.split("=", 2))
                .peek(FactPattern::checkPair)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (a, b) -> b, TreeMap::new));
    }

    private static void checkPair(String[] pair) {
        if (pair.length != 2) {
            throw new IllegalArgumentException("a condition is name=value, not " + pair[0]);
        }
    }

    /** Whether a fact of this code that says this is the one. */
    public boolean matches(String itsCode, Map<String, ?> facts) {
        return code.equals(itsCode)
                && where.entrySet().stream()
                        .allMatch(each -> each.getValue().equals(String.valueOf(facts.get(each.getKey()))));
    }

    @Override
    public String toString() {
        return where.isEmpty() ? code : code + new TreeMap<>(where).toString().replace(", ", ",");
    }
}
