package ru.adsdesk.console.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;

/** Names and instants as pages write them: norms by their titles, times in the zone of the reader's centre. */
@Component
class PageWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM HH:mm");

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private final Map<String, Norm.Wording> norms;
    private final Books books;
    private final MessageSource sentences;

    PageWords(NormCatalogue catalogue, Books books, MessageSource sentences) {
        this.norms = catalogue.newest().stream()
                .collect(Collectors.toMap(norm -> norm.id().value(), Norm::wording));
        this.books = books;
        this.sentences = sentences;
    }

    /** What a field is called in this form: {@code visit.agree.to}, else {@code field.to}, also of a part of its own. */
    public String field(String form, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Stream.of(form + "." + last, "field." + name, "field." + last)
                .flatMap(key -> Stream.ofNullable(word(key)))
                .findFirst()
                .orElse(name);
    }

    /** What a message tells of: an event, or a fact connected systems are told. */
    public String event(String code) {
        return Stream.of("event." + code, "fact." + code)
                .flatMap(key -> Stream.ofNullable(word(key)))
                .findFirst()
                .orElse(code);
    }

    private @Nullable String word(String key) {
        return sentences.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    /** What a norm asks for, in the reader's language. */
    public String norm(@Nullable String id) {
        Norm.Wording wording = id == null ? null : norms.get(id);
        if (wording == null) {
            return id == null ? "" : id;
        }
        return LocaleContextHolder.getLocale().equals(Locale.ENGLISH) ? wording.titleEn() : wording.title();
    }

    /** The same words for one reader. */
    Of of(Caller caller) {
        return new Of(this, books.get(BookId.of(caller.scope().centre())).zone());
    }

    /** Words for one reader. */
    public record Of(PageWords words, ZoneId zone) {

        /** What a norm asks for. */
        public String norm(@Nullable String id) {
            return words.norm(id);
        }

        /** What a field is called in a form. */
        public String field(String form, String name) {
            return words.field(form, name);
        }

        /** What a message tells of. */
        public String event(String code) {
            return words.event(code);
        }

        /** A file's length as people say it. */
        public String size(long bytes) {
            boolean small = bytes < 1_000_000;
            Object[] many = {small ? Math.ceilDiv(bytes, 1000) : bytes / 1_000_000};
            return words.sentences.getMessage(
                    small ? "size.kilobytes" : "size.megabytes", many, LocaleContextHolder.getLocale());
        }

        /** Hours and minutes. */
        public String time(@Nullable Instant at) {
            return at == null ? "" : TIME.format(at.atZone(zone));
        }

        /** Day, hours and minutes. */
        public String at(@Nullable Instant at) {
            return at == null ? "" : DAY.format(at.atZone(zone));
        }

        /** To the second, as a receipt says it. */
        public String full(@Nullable Instant at) {
            return at == null ? "" : SECOND.format(at.atZone(zone));
        }

        /** An instant written out, as a field of date and time takes it. */
        public String typed(@Nullable Object instant) {
            return instant == null ? "" : field(Instant.parse(instant.toString()));
        }

        /** As a field of date and time takes it. */
        public String field(@Nullable Instant at) {
            return at == null
                    ? ""
                    : at.atZone(zone)
                            .toLocalDateTime()
                            .withSecond(0)
                            .withNano(0)
                            .toString();
        }
    }
}
