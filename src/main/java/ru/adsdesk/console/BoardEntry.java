package ru.adsdesk.console;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.outage.KnownOutage;
import ru.adsdesk.request.RequestBrief;

/**
 * A row of the board with its words.
 *
 * @param row what it is sorted by
 * @param address its address in the register, else as the applicant told it
 * @param confirmed whether the house is known
 * @param premises the flat; absent for those who only supervise
 * @param kind Russian name of its kind
 * @param words the applicant's words; absent for those who only supervise
 * @param owner name of who leads it
 * @param executor name of who was sent
 * @param outage the accident or shutdown it is tied to, while that goes on
 */
public record BoardEntry(
        BoardRow row,
        @Nullable String address,
        boolean confirmed,
        @Nullable String premises,
        @Nullable String kind,
        @Nullable String words,
        @Nullable String owner,
        @Nullable String executor,
        @Nullable KnownOutage outage) {

    private static final int ENOUGH = 120;

    static BoardEntry of(
            BoardRow row,
            RequestBrief brief,
            @Nullable String owner,
            @Nullable String executor,
            @Nullable KnownOutage outage,
            boolean masked) {
        boolean confirmed = brief.where().house() != null;
        return new BoardEntry(
                row,
                masked && !confirmed ? null : brief.where().address(),
                confirmed,
                masked ? null : brief.where().premises(),
                brief.kindName(),
                masked ? null : shortened(brief.description()),
                owner,
                executor,
                outage);
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null || words.length() <= ENOUGH ? words : words.substring(0, ENOUGH - 1) + "…";
    }
}
