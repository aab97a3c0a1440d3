package ru.adsdesk.request;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.kind.KindRow;
import ru.adsdesk.request.kind.PlanRow;

/** The columns of the fault catalogue as a table: the same for the file that goes out and the one that comes in. */
enum KindColumn {
    CODE("code", "Код", row -> row.code().value()),
    NAME("name", "Название", KindRow::name),
    EN("en", "Название по-английски", KindRow::en),
    SYSTEM("system", "Система", row -> row.system().name()),
    DAMAGE("damage", "Повреждение", row -> yes(row.damage())),
    URGENCY("urgency", "Срочность", row -> row.urgency().name()),
    ZONE("zone", "Зона ответственности", row -> row.zone().name()),
    PAID("paid", "Платно", row -> yes(row.paid())),
    REPEAT_HOURS("repeatHours", "Повтор часов", row -> text(row.repeatHours())),
    REPEAT_SCOPE("repeatScope", "Повтор где", row -> text(row.repeatScope())),
    TRIAGE("triage", "Вопросы", row -> list(row.triage())),
    SCRIPT("script", "Что сказать", row -> text(row.script())),
    SURE("sure", "Верные слова", row -> list(row.sure())),
    LIKELY("likely", "Вероятные слова", row -> list(row.likely())),
    HINT("hint", "Слова-намёки", row -> list(row.hint())),
    NORMS("norms", "Нормы", row -> list(row.norms())),
    WORKS("works", "Работы", row -> plan(row, plan -> works(plan.works()))),
    SERVICES("services", "Другие службы", row -> plan(row, KindColumn::services)),
    PLAN_HOURS("planHours", "Обычный срок часов", row -> plan(row, plan -> text(plan.hours()))),
    PHOTOS("photos", "Фото до и после", row -> plan(row, plan -> yes(plan.photos())));

    private final String column;
    private final String header;

    @SuppressWarnings("ImmutableEnumChecker") // holds no state
    private final Function<KindRow, String> cell;

    KindColumn(String column, String header, Function<KindRow, String> cell) {
        this.column = column;
        this.header = header;
        this.cell = cell;
    }

    /** Its name, and its English header. */
    String column() {
        return column;
    }

    /** Its Russian header. */
    String header() {
        return header;
    }

    /** What stands in it for a kind. */
    String cell(KindRow row) {
        return cell.apply(row);
    }

    /** All of them, only the code required: what a file leaves out stays as it is. */
    static Columns all() {
        Columns columns = new Columns().withRequired(CODE.column, CODE.header);
        for (KindColumn each : values()) {
            columns.with(each.column, each.header);
        }
        return columns;
    }

    private static String yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value) ? "да" : "нет";
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String plan(KindRow row, Function<PlanRow, String> cell) {
        return row.plan() == null ? "" : cell.apply(row.plan());
    }

    private static String works(@Nullable List<String> works) {
        return works == null ? "" : String.join("; ", works);
    }

    private static String services(PlanRow plan) {
        return plan.services() == null
                ? ""
                : plan.services().stream().map(OtherService::name).collect(Collectors.joining(", "));
    }

    private static String list(@Nullable List<String> values) {
        return values == null ? "" : String.join(", ", values);
    }
}
