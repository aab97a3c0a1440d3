package ru.adsdesk.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded request on its way to be asked once more, by an invented applicant.
 *
 * @param index its place in the file
 * @param receivedAt when it was asked then
 * @param body what is asked now
 * @param fate what became of it then
 */
record Row(int index, String foreignNumber, Instant receivedAt, Map<String, Object> body, Fate fate) {

    /** Written before every address: such files name no town. */
    private static final String PREFIX = System.getProperty("replay.prefix", "г. Москва, ");

    private static final String FALLBACK = System.getProperty("replay.words", "Наименование дефекта");
    private static final List<String> SURNAMES =
            List.of("Примерова", "Выдумкина", "Образцов", "Небылицын", "Тестова", "Сказкина", "Пробный", "Мнимова");
    private static final List<String> NAMES = List.of("Анна", "Мария", "Иван", "Олег", "Вера", "Раиса", "Фёдор", "Зоя");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HHmm", "Z")
            .toFormatter();

    /** All rows in the order of their times. */
    static List<Row> read(Path file, Mapping mapping, Instant now) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(record -> rows.add(of(rows.size(), record.getFieldsAsMap(), mapping, now)));
        }
        rows.sort(Comparator.comparing(Row::receivedAt));
        return rows;
    }

    private static Row of(int index, Map<String, String> cells, Mapping mapping, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", mapping.find("channel", cells).orElse("PHONE"));
        body.put("applicant", Map.of("name", name(index), "phone", "+7900%07d".formatted(index % 10_000)));
        mapping.find("address", cells)
                .ifPresent(address -> body.put("addressText", PREFIX + address + access(cells, mapping)));
        body.put("description", words(cells, mapping));
        return new Row(
                index,
                mapping.find("number", cells).orElse("row-" + index),
                mapping.find("registeredAt", cells).map(Row::instant).orElse(now),
                body,
                Fate.of(cells));
    }

    private static String name(int index) {
        return SURNAMES.get(index % SURNAMES.size()) + " " + NAMES.get(index / SURNAMES.size() % NAMES.size());
    }

    /** An operator writes something even where the file has no words: what was chosen from the classifier. */
    private static String words(Map<String, String> cells, Mapping mapping) {
        return mapping.find("description", cells)
                .or(() -> Optional.ofNullable(cells.get(FALLBACK)).filter(told -> !told.isBlank()))
                .orElse("Без слов");
    }

    private static String access(Map<String, String> cells, Mapping mapping) {
        return mapping.find("entrance", cells).map(", подъезд "::concat).orElse("")
                + mapping.find("floor", cells).map(", этаж "::concat).orElse("")
                + mapping.find("premises", cells)
                        .filter(flat -> !flat.equals("0"))
                        .map(", кв. "::concat)
                        .orElse("");
    }

    private static Instant instant(String text) {
        String offset = text.matches(".*[+-]\\d{2}") ? text + "00" : text;
        return OffsetDateTime.parse(offset, TIME).toInstant();
    }
}
