package ru.adsdesk.console;

import java.io.IOException;

/** Where a listener of the live feed is told things. A write may block for as long as the listener does not read. */
public interface FeedSink {

    /** The stream begins: whoever waits for its head gets it now. */
    void open() throws IOException;

    /** What the listener asked for is no longer kept; the stream goes on after this position. */
    void reset(long position) throws IOException;

    /** A line. */
    void tell(FeedItem item) throws IOException;

    /** Nothing happened for a while; the line is alive. */
    void beat() throws IOException;

    /** Nothing more waits just now: what was told goes out. */
    void flush() throws IOException;
}
