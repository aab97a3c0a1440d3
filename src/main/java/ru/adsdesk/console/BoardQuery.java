package ru.adsdesk.console;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Urgency;

/**
 * What of the board to show; everything named must hold.
 *
 * @param view a built-in view
 * @param urgency emergency or ordinary
 * @param status where it stands
 * @param book of one book
 * @param owner led by this account
 */
public record BoardQuery(
        BoardView view,
        @Nullable Urgency urgency,
        @Nullable Status status,
        @Nullable BookId book,
        @Nullable UUID owner) {}
