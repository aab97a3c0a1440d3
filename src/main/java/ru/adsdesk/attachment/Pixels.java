package ru.adsdesk.attachment;

/**
 * How large a picture may be: a small file can unfold to more points than whoever shows it has memory for.
 *
 * @param most most points, width by height
 */
record Pixels(long most) {

    /** Refuses {@code attachment.too-many-pixels}, {@code attachment.broken} for a picture of no size. */
    void check(int width, int height) {
        if (width <= 0 || height <= 0) {
            throw AttachmentProblem.BROKEN.refused();
        }
        if ((long) width * height > most) {
            throw AttachmentProblem.TOO_MANY_PIXELS.refused(most / 1_000_000);
        }
    }
}
