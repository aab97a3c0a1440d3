package ru.adsdesk.sla.norm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The production calendar (производственный календарь): which days are worked, year by year, with the moved days off. Days
 * off are those of Labour Code art. 112 and of the government's yearly decree. A year that was not entered is counted by the
 * Labour Code's fixed holidays alone, and {@link #isEntered} says so.
 */
public final class WorkingDays {

    private static final String FILE = "/norms/production-calendar.yaml";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<MonthDay> everyYear;
    private final Map<Integer, Year> years;
    private final Map<LocalDate, Boolean> entered;

    private WorkingDays(Set<MonthDay> everyYear, Map<Integer, Year> years, Map<LocalDate, Boolean> entered) {
        this.everyYear = everyYear;
        this.years = years;
        this.entered = Map.copyOf(entered);
    }

    /** The same with days entered over it, by whether they are worked. */
    public WorkingDays with(Map<LocalDate, Boolean> days) {
        return new WorkingDays(everyYear, years, days);
    }

    /** A year: weekdays that are off besides the fixed holidays, weekend days that are worked. */
    private record Year(Set<MonthDay> off, Set<MonthDay> worked) {}

    /** The file's form; days are {@code MM-DD}. */
    private record File(List<String> everyYear, Map<Integer, YearRow> years) {}

    private record YearRow(List<String> daysOff, List<String> worked) {}

    /** The calendar that ships. Refuses to start with one that cannot be read. */
    public static WorkingDays shipped() {
        try (InputStream bytes = WorkingDays.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw NormsRefused.of(FILE, "the file is missing");
            }
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            File file = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(tree, File.class);
            return of(file);
        } catch (IOException | JacksonException | YAMLException broken) {
            throw NormsRefused.unreadable(FILE, broken);
        }
    }

    private static WorkingDays of(File file) {
        Map<Integer, Year> years = new TreeMap<>();
        file.years().forEach((year, row) -> years.put(year, new Year(days(row.daysOff()), days(row.worked()))));
        return new WorkingDays(days(file.everyYear()), years, Map.of());
    }

    private static Set<MonthDay> days(List<String> texts) {
        return texts.stream().map(text -> MonthDay.parse("--" + text)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the calendar of a year was entered, with its moved days: it shipped, or somebody entered a day of it. */
    public boolean isEntered(int year) {
        return years.containsKey(year) || entered.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    /** Whether a day is worked. */
    public boolean has(LocalDate day) {
        Boolean over = entered.get(day);
        if (over != null) {
            return over;
        }
        MonthDay it = MonthDay.from(day);
        Year year = years.get(day.getYear());
        if (year != null && year.worked().contains(it)) {
            return true;
        }
        boolean off = everyYear.contains(it) || (year != null && year.off().contains(it));
        return !off && !WEEKEND.contains(day.getDayOfWeek());
    }

    /** The n-th working day after a day; n of 1 and more. */
    public LocalDate after(LocalDate day, int n) {
        return step(day, n, 1);
    }

    /** The n-th working day before a day; n of 1 and more. */
    public LocalDate before(LocalDate day, int n) {
        return step(day, n, -1);
    }

    private LocalDate step(LocalDate from, int n, int direction) {
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(direction);
            if (has(day)) {
                left--;
            }
        }
        return day;
    }
}
