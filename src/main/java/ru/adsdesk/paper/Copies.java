package ru.adsdesk.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was left out of a form is an empty list. */
final class Copies {

    private Copies() {}

    static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
