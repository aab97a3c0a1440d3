package ru.adsdesk.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the live feed is kept. Whether this instance fills it by itself is {@code adsdesk.console.projecting}.
 *
 * @param feedKept how long a line stays in the feed, and how far back a client may resume
 * @param feedEvery how often the books are looked at for news
 * @param feedLook how long a stream waits for an event before it asks whether its token still opens; after fifteen quiet looks
 *     it tells that it is alive
 * @param feedQueue how many events may wait for a client before it is dropped
 */
@ConfigurationProperties("adsdesk.console")
record ConsoleSettings(
        @DefaultValue("7d") Duration feedKept,
        @DefaultValue("250ms") Duration feedEvery,
        @DefaultValue("1s") Duration feedLook,
        @DefaultValue("1000") int feedQueue) {}
