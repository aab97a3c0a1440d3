package ru.adsdesk.housing.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.ProblemCode;

/** One row of a file under check, and what is wrong with it. */
public final class ImportedRow {

    private static final int LONGEST = 2_000;

    private final int no;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<ImportIssue> issues = new ArrayList<>();

    ImportedRow(int no, List<Optional<String>> columns, List<String> header, List<String> fields) {
        this.no = no;
        for (int i = 0; i < columns.size() && i < fields.size(); i++) {
            String column = columns.get(i).orElse(null);
            if (column != null) {
                headers.put(column, header.get(i).strip());
                take(column, fields.get(i).replace('\u00a0', ' ').strip());
            }
        }
    }

    private void take(String column, String value) {
        if (value.length() > LONGEST) {
            refuse(column, BodyProblem.TOO_LONG, LONGEST);
        } else if (value.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
            refuse(column, BodyProblem.CONTROL_CHARACTERS);
        } else if (!value.isEmpty()) {
            values.put(column, value);
        }
    }

    /** Its line in the file. */
    public int no() {
        return no;
    }

    /** The value of a column; absent where blank. */
    public @Nullable String get(String column) {
        return values.get(column);
    }

    /** Whether the file has a column, blank or not. */
    public boolean has(String column) {
        return headers.containsKey(column);
    }

    /** The header of a column in the file. */
    public String header(String column) {
        return headers.getOrDefault(column, column);
    }

    /** The value of a column that must be filled; the row is refused where it is blank. */
    public Optional<String> require(String column) {
        String value = get(column);
        if (value == null) {
            refuse(column, BodyProblem.MISSING);
        }
        return Optional.ofNullable(value);
    }

    /** A whole number within bounds; one outside, or none at all, is doubted and left out. */
    public Optional<Integer> number(String column, int least, int most, ProblemCode doubt) {
        String value = get(column);
        if (value == null) {
            return Optional.empty();
        }
        String digits = value.replaceFirst("[.,]0+$", "");
        if (digits.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        doubt(column, doubt, value);
        return Optional.empty();
    }

    /** The row cannot be taken. */
    public void refuse(String column, ProblemCode code, Object... args) {
        add(column, true, code, args);
    }

    /** The row is taken; a value is left out or doubted. */
    public void doubt(String column, ProblemCode code, Object... args) {
        add(column, false, code, args);
    }

    /** Whether the row cannot be taken. */
    public boolean isRefused() {
        return issues.stream().anyMatch(ImportIssue::error);
    }

    List<ImportIssue> issues() {
        return issues;
    }

    private void add(String column, boolean error, ProblemCode code, Object... args) {
        List<String> texts = new ArrayList<>();
        for (Object arg : args) {
            texts.add(arg.toString());
        }
        issues.add(new ImportIssue(no, header(column), error, code.code(), texts));
    }
}
