package ru.adsdesk.console.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ru.adsdesk.console.BoardView;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Urgency;

/** Reads the filters of a saved view back; what an older release kept and this one does not know is left out. */
final class SavedQuery {

    private SavedQuery() {}

    static BoardFilter read(String query) {
        Map<String, String> parts = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return new BoardFilter(
                value(BoardView.class, parts.get("view")),
                value(Urgency.class, parts.get("urgency")),
                value(Status.class, parts.get("status")),
                parts.containsKey("book") ? UUID.fromString(parts.get("book")) : null,
                parts.containsKey("mine") ? true : null,
                null);
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
