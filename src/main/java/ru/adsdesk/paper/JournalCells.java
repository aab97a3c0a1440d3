package ru.adsdesk.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.JournalRows.JournalRow;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.kind.Urgency;

/** The columns of the paper journal. Times are of the house. */
final class JournalCells {

    static final List<String> HEAD = List.of(
            "№ заявки",
            "Дата и время",
            "Адрес",
            "Заявитель, телефон",
            "Содержание заявки",
            "Вид",
            "Сообщённый срок",
            "Исполнитель",
            "Локали-\nзовано",
            "Выполнено",
            "Результат",
            "Запись и её хеш");
    static final float[] WIDTHS = {7, 7, 13, 11, 17, 11, 8, 9, 7, 7, 7.5f, 9};

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private JournalCells() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static List<String> of(JournalRow row, @Nullable String executor) {
        RequestBrief request = row.request();
        RequestBrief.Times times = request.times();
        ZoneId zone = request.where().zone();
        return List.of(
                request.number(),
                minute(times.registeredAt(), zone),
                joined(request.where().address(), row.premises() == null ? null : "кв. " + row.premises()),
                joined(row.applicant(), row.phone()),
                text(request.description()),
                text(request.kindName()) + (request.urgency() == Urgency.EMERGENCY ? " (аварийная)" : ""),
                told(times, zone),
                text(executor),
                minute(times.localisedAt(), zone),
                minute(times.completedAt(), zone),
                request.result() == null ? status(request) : word(request.result()),
                "№ " + row.line() + "\n" + row.leafHash().substring(0, 16));
    }

    private static String told(RequestBrief.Times times, ZoneId zone) {
        return times.promisedAt() == null
                ? ""
                : "до " + minute(times.promisedAt(), zone) + ", сообщено " + minute(times.informedAt(), zone);
    }

    private static String status(RequestBrief request) {
        return switch (request.status()) {
            case VOIDED -> "ошибочная";
            case REJECTED -> "отказано";
            case WITHDRAWN -> "снята заявителем";
            case JOINED -> "присоединена";
            case HANDED_OVER -> "передана";
            default -> "в работе";
        };
    }

    private static String word(Result result) {
        return switch (result) {
            case DONE -> "выполнена";
            case CONSULTED -> "дана консультация";
            case REFUSED -> "отказано";
            case WITHDRAWN -> "снята заявителем";
            case NOT_OURS -> "не наша";
        };
    }

    private static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
