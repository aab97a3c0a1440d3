package ru.adsdesk.notification.template;

import java.util.Arrays;
import java.util.Optional;

/** What may stand in the words of a message. A template names it in braces, such as {@code {number}}. */
public enum Variable {
    /** The request's number. */
    NUMBER("number", "2026-000123"),
    /** The kind of trouble. */
    KIND("kind", "Течь трубы холодной воды"),
    /** The house's address, without the flat. */
    ADDRESS("address", "ул. Садовая, д. 5"),
    /** Who serves the house. */
    ORGANISATION("organisation", "УК «Уют»"),
    /** The phone to call. */
    PHONE("phone", "+7 900 000-00-00"),
    /** The terms the norms set. */
    TERMS("terms", "до 28 ноября, 14:30"),
    /** The planned date and time. */
    PLANNED("planned", "27 ноября, 12:00"),
    /** The date and time named before. */
    BEFORE("before", "26 ноября, 18:00"),
    /** When somebody comes. */
    VISIT("visit", "27 ноября, с 10:00 до 12:00"),
    /** The workers' full names. */
    WORKERS("workers", "Иванов Иван Иванович"),
    /** Why. */
    REASON("reason", "ждём материалы"),
    /** Until when. */
    UNTIL("until", "1 декабря, 09:00"),
    /** What it came to. */
    RESULT("result", "работы выполнены"),
    /** Where the work can be judged. */
    LINK("link", "https://example.org/o/7fd0"),
    /** Free words of the desk. */
    WORDS("words", "Прорыв на вводе, работает аварийная бригада"),
    /** When an outage begins. */
    FROM("from", "10 декабря, 09:00"),
    /** When it is expected to end. */
    EXPECTED("expected", "26 ноября, 20:00"),
    /** The lines of a digest. */
    LIST("list", "2026-000123: работы выполнены"),
    /** Who wrote or assigned. */
    AUTHOR("author", "Диспетчер Примерова");

    private final String word;
    private final String sample;

    Variable(String word, String sample) {
        this.word = word;
        this.sample = sample;
    }

    /** As templates name it. */
    public String word() {
        return word;
    }

    /** What a preview shows in its place. */
    public String sample() {
        return sample;
    }

    static Optional<Variable> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
