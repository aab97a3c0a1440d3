package ru.adsdesk.attachment;

import java.util.UUID;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/**
 * The module a kind of subject belongs to, asked who may read the files of one. Each module whose acts take files has one
 * such bean; files of a kind nobody answers for are read by nobody.
 */
public interface AttachmentOwner {

    /** The kind of subject it answers for, such as {@code request}. */
    String kind();

    /** Whether the caller may read the files of a subject. */
    boolean mayRead(Caller caller, BookId book, UUID subject);
}
