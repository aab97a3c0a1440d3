package ru.adsdesk.housing.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns a kind of import knows, each under any of its Russian and English headers. */
public final class Columns {

    private final Map<String, String> byHeader = new HashMap<>();
    private final Map<String, String> required = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    /** A column and the headers it goes by; its own name is one of them. */
    public Columns with(String column, String... headers) {
        names.add(column);
        byHeader.put(key(column), column);
        for (String header : headers) {
            byHeader.put(key(header), column);
        }
        return this;
    }

    /** A column that must be there. */
    public Columns withRequired(String column, String... headers) {
        required.put(column, headers.length == 0 ? column : headers[0]);
        return with(column, headers);
    }

    /** The column of each header of a file, in the file's order; empty where it is not known or was there before. */
    List<Optional<String>> match(List<String> headers) {
        Set<String> taken = new HashSet<>();
        List<Optional<String>> columns = new ArrayList<>();
        for (String header : headers) {
            columns.add(Optional.ofNullable(byHeader.get(key(header))).filter(taken::add));
        }
        return columns;
    }

    /** The headers of required columns a file lacks. */
    List<String> missing(List<Optional<String>> found) {
        return required.entrySet().stream()
                .filter(column -> !found.contains(Optional.of(column.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String key(String header) {
        return header.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
