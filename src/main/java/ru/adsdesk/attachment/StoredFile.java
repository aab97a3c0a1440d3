package ru.adsdesk.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;

/** A file as its row stands; without book and subject it waits to be attached. */
record StoredFile(
        AttachmentView view,
        Actor uploader,
        @Nullable BookId book,
        @Nullable Subject subject,
        boolean erased) {

    boolean isLoose() {
        return subject == null;
    }

    static StoredFile read(ResultSet row, int n) throws SQLException {
        UUID book = row.getObject("book", UUID.class);
        return new StoredFile(
                new AttachmentView(
                        AttachmentId.of(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256")),
                new Actor(Actor.Kind.valueOf(row.getString("uploader_kind")), row.getObject("uploader", UUID.class)),
                book == null ? null : BookId.of(book),
                book == null ? null : Subject.of(row.getString("subject_kind"), row.getObject("subject", UUID.class)),
                row.getObject("erased_at") != null);
    }
}
