package ru.adsdesk.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * The other side took a message.
 *
 * @param proof what that proves
 * @param foreignId the id it gave it, where a receipt will name one
 */
public record Handed(Proof proof, @Nullable String foreignId) {

    /** What handing a message over proves. */
    public enum Proof {
        /** It is delivered. */
        DELIVERED,
        /** A receipt will tell. */
        AWAITED,
        /** Nothing, and nothing more will come. */
        NONE
    }

    /** Delivered by being taken. */
    public static Handed delivered() {
        return new Handed(Proof.DELIVERED, null);
    }

    /** Taken; a receipt under this id will tell. */
    public static Handed awaiting(String foreignId) {
        return new Handed(Proof.AWAITED, foreignId);
    }

    /** Taken, and that is all that will be known. */
    public static Handed unproven() {
        return new Handed(Proof.NONE, null);
    }
}
