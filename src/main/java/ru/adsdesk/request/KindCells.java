package ru.adsdesk.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.imports.ImportedRow;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.kind.HouseSystem;
import ru.adsdesk.request.kind.KindRow;
import ru.adsdesk.request.kind.PlanRow;
import ru.adsdesk.request.kind.RepeatScope;
import ru.adsdesk.request.kind.ResponsibilityZone;
import ru.adsdesk.request.kind.Urgency;

/** One row of a table read as a kind; what cannot be read it tells the row. */
final class KindCells {

    private static final Pattern YES = Pattern.compile("да|yes|true|1|\\+");
    private static final Pattern NO = Pattern.compile("|нет|no|false|0|-");
    private static final int MOST_HOURS = 8_760;
    private static final int LONGEST_NAME = 200;

    private final ImportedRow row;
    private final Map<KindColumn, String> cells = new EnumMap<>(KindColumn.class);

    /** Columns the file has not keep what is known. */
    KindCells(ImportedRow row, @Nullable KindRow known) {
        this.row = row;
        for (KindColumn column : KindColumn.values()) {
            String told = Objects.requireNonNullElse(row.get(column.column()), "");
            cells.put(column, known != null && !row.has(column.column()) ? column.cell(known) : told);
        }
    }

    /** Empty where the row cannot be read. */
    Optional<KindRow> read(KindCode code) {
        HouseSystem system = one(KindColumn.SYSTEM, HouseSystem.class);
        Urgency urgency = one(KindColumn.URGENCY, Urgency.class);
        ResponsibilityZone zone = one(KindColumn.ZONE, ResponsibilityZone.class);
        String name = name(KindColumn.NAME);
        String en = name(KindColumn.EN);
        KindRow read = system == null || urgency == null || zone == null
                ? null
                : new KindRow(
                        code,
                        name,
                        en,
                        system,
                        flag(KindColumn.DAMAGE),
                        urgency,
                        zone,
                        flag(KindColumn.PAID),
                        hours(KindColumn.REPEAT_HOURS),
                        cell(KindColumn.REPEAT_SCOPE).isEmpty()
                                ? null
                                : one(KindColumn.REPEAT_SCOPE, RepeatScope.class),
                        list(KindColumn.TRIAGE),
                        cell(KindColumn.SCRIPT),
                        list(KindColumn.SURE),
                        list(KindColumn.LIKELY),
                        list(KindColumn.HINT),
                        list(KindColumn.NORMS),
                        plan());
        return row.isRefused() ? Optional.empty() : Optional.ofNullable(read);
    }

    private String cell(KindColumn column) {
        return cells.getOrDefault(column, "");
    }

    private String name(KindColumn column) {
        String name = cell(column);
        if (name.isEmpty()) {
            row.refuse(column.column(), BodyProblem.MISSING);
        } else if (name.length() > LONGEST_NAME) {
            row.refuse(column.column(), BodyProblem.TOO_LONG, LONGEST_NAME);
        }
        return name;
    }

    private <E extends Enum<E>> @Nullable E one(KindColumn column, Class<E> type) {
        String text = cell(column);
        Optional<E> found = Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty()) {
            row.refuse(column.column(), text.isEmpty() ? BodyProblem.MISSING : BodyProblem.BAD_FORM);
        }
        return found.orElse(null);
    }

    private boolean flag(KindColumn column) {
        String text = cell(column).toLowerCase(Locale.ROOT);
        boolean yes = YES.matcher(text).matches();
        if (!yes && !NO.matcher(text).matches()) {
            row.refuse(column.column(), BodyProblem.BAD_FORM);
        }
        return yes;
    }

    /** All four blank: what is usual for the system. */
    private @Nullable PlanRow plan() {
        boolean told = Stream.of(KindColumn.WORKS, KindColumn.SERVICES, KindColumn.PLAN_HOURS, KindColumn.PHOTOS)
                .anyMatch(column -> !cell(column).isEmpty());
        return told ? new PlanRow(works(), services(), hours(KindColumn.PLAN_HOURS), flag(KindColumn.PHOTOS)) : null;
    }

    /** A work may hold a comma. */
    private List<String> works() {
        return Stream.of(cell(KindColumn.WORKS).split("[;\\n\\r]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private List<OtherService> services() {
        List<OtherService> services = new ArrayList<>();
        for (String told : list(KindColumn.SERVICES)) {
            Stream.of(OtherService.values())
                    .filter(each -> each.name().equalsIgnoreCase(told))
                    .findFirst()
                    .ifPresentOrElse(
                            services::add, () -> row.refuse(KindColumn.SERVICES.column(), BodyProblem.BAD_FORM));
        }
        return services;
    }

    private @Nullable Integer hours(KindColumn column) {
        String text = cell(column).replaceFirst("[.,]0+$", "");
        if (text.isEmpty()) {
            return null;
        }
        int hours = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (hours < 1 || hours > MOST_HOURS) {
            row.refuse(column.column(), BodyProblem.OUT_OF_RANGE);
        }
        return hours;
    }

    /** Neither codes nor patterns hold a comma or semicolon. */
    private List<String> list(KindColumn column) {
        return Stream.of(cell(column).split("[,;\\n\\r]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
