package ru.adsdesk.testing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a statement, read just far enough to say which tables it touches. */
record Statement(String sql) {

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|table|truncate)\\s+(?:only\\s+)?([a-z_]+\\.[a-z_]+)");
    private static final Pattern FIRST =
            Pattern.compile("\\b(insert into|update|delete from|select)\\b(?!\\s+set\\b).*?\\b([a-z_]+\\.[a-z_]+)\\b");

    Statement {
        sql = sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** What it does first, and to what: {@code insert into journal.line}. */
    String name() {
        List<String> tables =
                TABLE.matcher(sql).results().map(found -> found.group(1)).toList();
        Matcher first = FIRST.matcher(sql);
        return tables.isEmpty() || !first.find() ? sql : first.group(1) + " " + tables.getFirst();
    }

    /** The statements that travel in one round trip. */
    static List<Statement> all(String roundTrip) {
        return Stream.of(roundTrip.split(";")).map(Statement::new).toList();
    }

    Set<String> tables() {
        return TABLE.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    boolean commits() {
        return sql.equals("commit");
    }

    boolean takesTheBook() {
        return sql.contains("update journal.book")
                || (sql.contains("from journal.book") && sql.contains("for no key update"));
    }
}
