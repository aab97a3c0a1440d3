package ru.adsdesk.journal;

import java.util.UUID;

/**
 * What a line is about.
 *
 * @param kind frozen lower-case word: {@code request}, {@code house}, {@code account} …
 * @param id its id
 */
public record Subject(String kind, UUID id) {

    /** A subject of a kind. */
    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id);
    }
}
