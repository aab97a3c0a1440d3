package ru.adsdesk.paper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.paper.sheet.LongTable;
import ru.adsdesk.paper.sheet.Sheet;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.kind.Urgency;
import ru.adsdesk.sla.ClockExplained;

/** Sets the extract of a request on one page: what does not find room is counted and found in the export. */
@Component
class ExtractSheet {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final int MOST_WORDS = 320;
    private static final int MOST_CLOCKS = 8;
    private static final int MOST_PAPERS = 6;

    private final MessageSource words;

    ExtractSheet(MessageSource words) {
        this.words = words;
    }

    void set(Sheet sheet, Extract extract) {
        RequestView request = extract.request();
        sheet.head(extract.house().getKey(), extract.house().getValue())
                .title("ВЫПИСКА ИЗ ЖУРНАЛА ЗАЯВОК", "по заявке № " + request.number());
        asked(sheet, extract);
        clocks(sheet, extract);
        lines(sheet, extract);
        proof(sheet, extract);
        if (extract.by() != null) {
            sheet.signature("Выписку составил(а)", null, extract.by());
        }
    }

    private void asked(Sheet sheet, Extract extract) {
        RequestView request = extract.request();
        sheet.pairs(Stream.of(
                        pair("Зарегистрирована", minute(request.registeredAt(), extract) + ", " + channel(request)),
                        pair("Адрес", address(request.address())),
                        pair("Заявитель", applicant(request.applicant())),
                        pair("Вид", kind(request)),
                        pair("Содержание", extract.masked() ? null : cut(request.description())),
                        pair("Сообщённый срок", told(extract)),
                        pair("Что сделано", cut(extract.lines().done())),
                        pair("Состояние", state(extract)),
                        pair("Документы", papers(extract.papers())))
                .filter(Objects::nonNull)
                .toList());
    }

    private void clocks(Sheet sheet, Extract extract) {
        List<ClockExplained> clocks = extract.clocks();
        try (LongTable table = sheet.longTable(
                new float[] {8, 5, 4, 4, 4}, List.of("Что положено", "Основание", "Срок до", "Исполнено", "Итог"))) {
            clocks.stream()
                    .sorted(Comparator.comparing(ExtractSheet::due))
                    .limit(MOST_CLOCKS)
                    .forEach(clock -> table.row(row(clock, extract)));
            if (clocks.size() > MOST_CLOCKS) {
                table.row(List.of("… и ещё сроков: " + (clocks.size() - MOST_CLOCKS), "", "", "", ""));
            }
        }
    }

    private List<String> row(ClockExplained clock, Extract extract) {
        return List.of(
                clock.title(),
                clock.point(),
                minute(clock.dueAt(), extract),
                clock.end() == null ? "" : minute(clock.end().occurredAt(), extract),
                word("clock.state." + clock.state(), clock.state().name()));
    }

    private void lines(Sheet sheet, Extract extract) {
        ExtractLines lines = extract.lines();
        try (LongTable table = sheet.longTable(
                new float[] {2, 4, 4, 12}, List.of("№ записи", "Произошло", "Записано", "Что записано"))) {
            lines.first().forEach(line -> table.row(row(line, extract)));
            if (lines.left() > 0) {
                table.row(List.of("…", "", "", "ещё записей: " + lines.left()));
            }
            lines.last().forEach(line -> table.row(row(line, extract)));
        }
    }

    private List<String> row(ShownLine line, Extract extract) {
        String code = String.valueOf(line.line().get("code"));
        return List.of(
                String.valueOf(line.number()),
                minute(instant(line.line().get("occurredAt")), extract),
                minute(instant(line.line().get("recordedAt")), extract),
                word("fact." + code, code));
    }

    private void proof(Sheet sheet, Extract extract) {
        RequestView request = extract.request();
        sheet.note("Время — местное (" + extract.zone().getId() + "). Записей о заявке: "
                        + extract.lines().count() + ". Книга журнала ведётся подряд без пропусков; записи с 1 по "
                        + extract.seal().size() + " скреплены приведённой ниже пломбой. Проверить: получите квитанцию"
                        + " (/api/requests/" + request.id() + "/receipt) или выгрузку записей о заявке и ключ книги"
                        + " (/api/journals/" + request.book()
                        + "/key) и выполните «java -jar ads-desk-verify.jar verify"
                        + " файл --key ключ». Хеш записи № " + request.line() + " о регистрации: "
                        + request.receipt().leafHash() + (extract.masked() ? ". Персональные данные скрыты." : "."))
                .code(extract.seal().note())
                .note("Выписка составлена " + minute(extract.at(), extract)
                        + ", о чём сделана запись в журнале. П. 30 Правил, утверждённых постановлением Правительства"
                        + " РФ от 15.05.2013 № 416.");
    }

    private String state(Extract extract) {
        RequestView request = extract.request();
        String reached = Stream.of(
                        at("локализовано", extract.times().localisedAt(), extract),
                        at("выполнено", extract.times().completedAt(), extract),
                        at("закрыто", extract.times().closedAt(), extract))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return word("status." + request.status(), request.status().name()) + (reached.isEmpty() ? "" : "; " + reached);
    }

    private static @Nullable String at(String what, @Nullable Instant at, Extract extract) {
        return at == null ? null : what + " " + minute(at, extract);
    }

    private String channel(RequestView request) {
        return word("channel." + request.channel(), request.channel().name());
    }

    private static @Nullable String kind(RequestView request) {
        String urgency = request.urgency() == Urgency.EMERGENCY ? "аварийная" : "обычная";
        return request.kindName() == null ? urgency : request.kindName() + " (" + urgency + ")";
    }

    private static @Nullable String told(Extract extract) {
        Instant promised = extract.times().promisedAt();
        return promised == null
                ? null
                : "до " + minute(promised, extract) + ", сообщён "
                        + minute(extract.times().informedAt(), extract);
    }

    private static @Nullable String papers(List<PaperView> papers) {
        String listed = papers.stream()
                .limit(MOST_PAPERS)
                .map(paper -> paper.form().title() + " № " + paper.number()
                        + (paper.voidedAt() == null ? "" : " (недействителен)"))
                .collect(Collectors.joining("; "));
        return papers.size() > MOST_PAPERS ? listed + "; ещё " + (papers.size() - MOST_PAPERS) : listed;
    }

    private static String address(RequestView.AddressView where) {
        return Stream.of(
                        where.house() == null ? where.text() : where.house(),
                        Situation.part("подъезд ", where.entrance()),
                        Situation.part("этаж ", where.floor()),
                        Situation.part("кв. ", where.premises()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String applicant(RequestView.@Nullable ApplicantView applicant) {
        return applicant == null
                ? null
                : Stream.of(applicant.name(), applicant.phone(), applicant.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable List<String> pair(String label, @Nullable String value) {
        return value == null || value.isBlank() ? null : List.of(label, value);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…";
    }

    private static Instant due(ClockExplained clock) {
        return clock.dueAt() == null ? Instant.MAX : clock.dueAt();
    }

    private static @Nullable Instant instant(@Nullable Object text) {
        return text == null ? null : OffsetDateTime.parse(text.toString()).toInstant();
    }

    private static String minute(@Nullable Instant at, Extract extract) {
        ZoneId zone = extract.zone();
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    private String word(String key, String otherwise) {
        return Objects.requireNonNullElse(words.getMessage(key, null, otherwise, RUSSIAN), otherwise);
    }
}
