package ru.adsdesk.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message about to go out.
 *
 * @param id the delivery id the other side is told
 * @param event what it tells of
 * @param address where it goes: an e-mail address, a phone in E.164, the id of a push subscription, a webhook's address
 * @param title its subject line
 * @param words its text
 * @param enclosed files that go with it
 * @param madeAt when it was made
 */
public record Outgoing(
        UUID id,
        String event,
        String address,
        @Nullable String title,
        String words,
        List<Enclosed> enclosed,
        Instant madeAt) {

    /** Copies the list. */
    public Outgoing {
        enclosed = List.copyOf(enclosed);
    }

    /**
     * A small text file.
     *
     * @param name its name
     * @param text its content
     */
    public record Enclosed(String name, String text) {}

    /** Without what is personal. */
    @Override
    public String toString() {
        return event + " " + id;
    }
}
