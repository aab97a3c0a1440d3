package ru.adsdesk.outage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;

/**
 * An outage as those who tell of it read it.
 *
 * @param id its id
 * @param centre the dispatch centre
 * @param kind accident or planned shutdown
 * @param state where it stands
 * @param text what is told of it; absent where it was erased or never said
 * @param beginsAt when a planned one begins
 * @param expectedEndAt when it is expected to end
 * @param places where it reaches
 */
public record OutageNotice(
        OutageId id,
        CentreId centre,
        OutageKind kind,
        OutageState state,
        @Nullable String text,
        @Nullable Instant beginsAt,
        @Nullable Instant expectedEndAt,
        List<OutagePlace> places) {

    /** Copies the list. */
    public OutageNotice {
        places = List.copyOf(places);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
