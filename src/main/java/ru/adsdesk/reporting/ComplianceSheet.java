package ru.adsdesk.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.sla.ClockFigure;

/**
 * The summary as a table, a norm a row. Made for a double click in a Russian Excel: it parts columns by semicolons there, and
 * takes a file without a byte order mark for windows-1251.
 */
@Component
public class ComplianceSheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

    private final MessageSource words;

    ComplianceSheet(MessageSource words) {
        this.words = words;
    }

    /**
     * The table in UTF-8.
     *
     * @param base what stands before the links' paths: scheme and host
     */
    public byte[] write(ComplianceSummary summary, String base) {
        return write(summary, base, LocaleContextHolder.getLocale());
    }

    /** The same in that language. */
    byte[] write(ComplianceSummary summary, String base, Locale language) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(heads(language));
            summary.norms().forEach(norm -> csv.writeRecord(row(summary, norm, base, language)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string takes everything", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> heads(Locale language) {
        List<String> heads = new ArrayList<>();
        Stream.of("from", "to", "at", "norm", "title", "point", "sure", "responsible")
                .forEach(column -> heads.add(word(language, "report.column." + column)));
        figures().forEach(figure -> heads.add(word(language, "report.figure." + figure)));
        Stream.of("reasons", "timed", "median", "p95")
                .forEach(column -> heads.add(word(language, "report.column." + column)));
        figures()
                .forEach(figure ->
                        heads.add(word(language, "report.column.link", word(language, "report.figure." + figure))));
        return heads;
    }

    private List<String> row(ComplianceSummary summary, ComplianceSummary.OfNorm norm, String base, Locale language) {
        List<String> row = new ArrayList<>();
        ZoneId zone = ZoneId.of(summary.zone());
        Stream.of(summary.from(), summary.to(), summary.at()).forEach(instant -> row.add(local(instant, zone)));
        row.add(norm.norm());
        row.add(norm.title());
        row.add(points(norm));
        row.add(sureness(norm));
        row.add(word(language, "report.responsible." + norm.responsible()));
        figures().forEach(figure -> row.add(String.valueOf(figure(norm, figure).count())));
        row.add(norm.reasons().entrySet().stream()
                .map(each -> word(language, "report.reason." + each.getKey()) + ": "
                        + each.getValue().count())
                .collect(Collectors.joining(", ")));
        row.add(String.valueOf(norm.timed()));
        row.add(hours(norm.median()));
        row.add(hours(norm.p95()));
        figures().forEach(figure -> row.add(base + figure(norm, figure).link()));
        return row;
    }

    private static ComplianceSummary.Figure figure(ComplianceSummary.OfNorm norm, ClockFigure figure) {
        return norm.figures().getOrDefault(figure, new ComplianceSummary.Figure(0, ""));
    }

    /** The norm's own point and, after it, those of other terms its clocks ran by: no person's words begin a cell. */
    private static String points(ComplianceSummary.OfNorm norm) {
        return Stream.concat(Stream.of(norm.point()), norm.terms().stream().map(ComplianceSummary.Terms::point))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String sureness(ComplianceSummary.OfNorm norm) {
        return norm.sure().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Stream<ClockFigure> figures() {
        return Stream.of(ClockFigure.values());
    }

    private static String local(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** Hours, minutes and seconds, rounded down, as Excel reads a time; hours may pass 24. */
    private static String hours(@Nullable Duration time) {
        if (time == null) {
            return "";
        }
        Duration length = time.abs();
        return (time.isNegative() ? "-" : "")
                + String.format(
                        Locale.ROOT, "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    private String word(Locale language, String key, Object... args) {
        return words.getMessage(key, args, language);
    }
}
