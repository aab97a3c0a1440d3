package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportKind;
import ru.adsdesk.housing.imports.ImportedRow;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.request.kind.Urgency;

/**
 * Requests of another system: each becomes a line marked as imported, with its original times, its number there kept as a
 * foreign one. Repeat-safe by that number. Imported history never alarms.
 */
@Component
class HistoryImport implements ImportKind {

    private final Columns columns = new Columns()
            .withRequired("number", "Номер заявки", "Номер")
            .withRequired("registeredAt", "Дата регистрации", "Дата создания", "Зарегистрирована")
            .with("closedAt", "Дата закрытия", "Закрыта")
            .with("status", "Статус")
            .with("channel", "Канал", "Источник")
            .with("kind", "Вид неисправности", "Вид")
            .with("urgency", "Срочность")
            .with("description", "Описание", "Текст заявки")
            .with("address", "Адрес")
            .with("entrance", "Подъезд")
            .with("floor", "Этаж")
            .with("premises", "Квартира", "Помещение")
            .with("name", "Заявитель", "ФИО")
            .with("phone", "Телефон");

    private final Houses houses;
    private final KindsInUse kinds;
    private final HistoryWriting writing;
    private final Clock clock;

    HistoryImport(Houses houses, KindsInUse kinds, HistoryWriting writing, Clock clock) {
        this.houses = houses;
        this.kinds = kinds;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public void check(Caller caller) {
        boolean keeper = caller.role() == Role.SENIOR || caller.role() == Role.ADMINISTRATOR;
        if (!keeper || !caller.scope().all()) {
            throw RequestProblem.IMPORT_FORBIDDEN.refused();
        }
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        Optional<String> number = row.require("number");
        Optional<Instant> registered =
                row.require("registeredAt").flatMap(text -> instant(row, "registeredAt", text, job));
        if (number.isEmpty() || registered.isEmpty()) {
            return Optional.empty();
        }
        if (registered.get().isAfter(clock.instant())) {
            row.refuse("registeredAt", RequestProblem.RECEIVED_IN_FUTURE);
            return Optional.empty();
        }
        Map<String, Object> kept = new HashMap<>();
        kept.put(KEY, number.get());
        kept.put(KEY_COLUMN, row.header("number"));
        kept.put("number", number.get());
        kept.put("registeredAt", registered.get().toString());
        Optional.ofNullable(row.get("closedAt"))
                .flatMap(text -> instant(row, "closedAt", text, job))
                .ifPresent(closed -> kept.put("closedAt", closed.toString()));
        kept.put("status", one(row, "status", Status.class, Status.CLOSED).name());
        kept.put("channel", one(row, "channel", Channel.class, Channel.PHONE).name());
        sort(row, job, kept);
        locate(row, job, kept);
        copy(row, kept, "description", "entrance", "floor", "premises", "name");
        Optional.ofNullable(row.get("phone")).flatMap(Phone::find).ifPresent(phone -> kept.put("phone", phone.e164()));
        return Optional.of(kept);
    }

    @Override
    public void review(ImportJob job) {
        writing.review(job);
    }

    /** The rows go into many books; they are written book by book after the import itself is on record. */
    @Override
    public void write(ImportJob job) {}

    @Override
    public void written(ImportJob job) {
        writing.write(job);
    }

    private void sort(ImportedRow row, ImportJob job, Map<String, Object> kept) {
        String named = row.get("kind");
        CentreKinds its = kinds.of(job.centre());
        if (named != null && KindCode.find(named).flatMap(its::find).isEmpty()) {
            row.doubt("kind", RequestProblem.KIND_UNKNOWN);
        } else if (named != null) {
            kept.put("kind", named);
        }
        if (row.get("urgency") != null) {
            kept.put(
                    "urgency",
                    one(row, "urgency", Urgency.class, Urgency.ORDINARY).name());
        }
    }

    private void locate(ImportedRow row, ImportJob job, Map<String, Object> kept) {
        String text = row.get("address");
        AddressMatch match = text == null ? null : houses.resolve(job.centre(), text);
        ServedHouse house = match == null ? null : match.house();
        kept.put("book", (house == null ? BookId.of(job.centre()) : house.book()).toString());
        if (text != null) {
            kept.put("address", text);
            kept.put("match", house == null && match != null ? match.kind().name() : HouseMatch.SURE.name());
        }
        if (house != null) {
            kept.put("house", house.id().toString());
        } else {
            row.doubt("address", RequestProblem.ADDRESS_UNSURE);
        }
    }

    private static void copy(ImportedRow row, Map<String, Object> kept, String... names) {
        for (String column : List.of(names)) {
            Optional.ofNullable(row.get(column)).ifPresent(value -> kept.put(column, value));
        }
    }

    private static <E extends Enum<E>> E one(ImportedRow row, String column, Class<E> type, E otherwise) {
        String text = row.get(column);
        if (text == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            row.doubt(column, BodyProblem.BAD_FORM);
            return otherwise;
        }
    }

    /** With an offset of its own, or a local time in the import's zone. */
    private static Optional<Instant> instant(ImportedRow row, String column, String text, ImportJob job) {
        String iso = iso(text);
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeParseException local) {
            return localInstant(row, column, iso, job.zone());
        }
    }

    private static Optional<Instant> localInstant(ImportedRow row, String column, String iso, @Nullable String zone) {
        try {
            return Optional.of(LocalDateTime.parse(iso)
                    .atZone(ZoneId.of(zone == null ? "" : zone))
                    .toInstant());
        } catch (java.time.DateTimeException bad) {
            row.refuse(column, BodyProblem.BAD_FORM);
            return Optional.empty();
        }
    }

    private static String iso(String text) {
        String joined = text.strip().replaceFirst("(\\d) (\\d)", "$1T$2");
        return joined.replaceFirst("([+-]\\d{2})$", "$1:00");
    }
}
