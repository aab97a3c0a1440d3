package ru.adsdesk.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;

/**
 * An alarm as the desk sees it.
 *
 * @param id its id
 * @param book the book of its subjects
 * @param norm the norm
 * @param title what the norm asks for, Russian
 * @param level share of the limit, {@code breach}, {@code breach-confirmed} or {@code failed}
 * @param house the house, where there is one
 * @param kind kind of fault, where there is one
 * @param raisedAt when it was raised first
 * @param dueAt earliest due instant among its clocks
 * @param subjects how many clocks it stands for
 * @param subject the first of them
 * @param subjectKind what that is
 * @param owner the dispatcher who owns it
 * @param told who is told now
 */
public record AlarmView(
        UUID id,
        BookId book,
        String norm,
        String title,
        String level,
        @Nullable UUID house,
        @Nullable String kind,
        Instant raisedAt,
        @Nullable Instant dueAt,
        int subjects,
        @Nullable UUID subject,
        @Nullable String subjectKind,
        @Nullable UUID owner,
        String told) {

    /**
     * One clock an alarm stands for.
     *
     * @param subject the subject
     * @param subjectKind what it is
     * @param norm the norm
     * @param dueAt when it is due
     * @param state where it stands
     */
    public record Of(
            UUID subject,
            String subjectKind,
            String norm,
            @Nullable Instant dueAt,
            String state) {}
}
