package ru.adsdesk.notification.channel;

import org.jspecify.annotations.Nullable;

/** A message did not go out. */
public final class NotSent extends Exception {

    private static final long serialVersionUID = 1;
    private static final int MOST = 500;

    private final Failure failure;

    /**
     * @param failure why
     * @param words what the other side said, shortened; never with a secret
     */
    public NotSent(Failure failure, @Nullable String words) {
        super(shortened(words), null, false, false);
        this.failure = failure;
    }

    /** Why. */
    public Failure failure() {
        return failure;
    }

    /** What the other side said, without signs a log or a page would stumble over. */
    private static @Nullable String shortened(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String plain = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.substring(0, Math.min(MOST, plain.length()));
    }
}
