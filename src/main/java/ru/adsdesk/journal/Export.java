package ru.adsdesk.journal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A book or a part of it, about to be taken away under a seal that already stands. Nothing is read before it is written
 * out, and then a stretch at a time, so memory stays flat and no transaction long.
 */
public sealed interface Export permits WholeExport, PartExport {

    /** A name for the file it becomes. */
    String fileName();

    /** Writes the export form; the stream stays open. What fails on the way leaves a file the checker refuses. */
    void writeTo(OutputStream out) throws IOException;
}
