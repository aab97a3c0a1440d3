package ru.adsdesk.journal;

import java.util.List;

/**
 * What is erased together with a subject: whatever was written of the same person under another subject of the same book, such
 * as the work orders of a request. A module above that hangs subjects of its own on those of others has one such bean.
 */
public interface ErasedTogether {

    /** The subjects that go with this one; of others none. */
    List<Subject> with(BookId book, Subject subject);
}
