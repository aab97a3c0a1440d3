package ru.adsdesk.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A file as it is shown.
 *
 * @param id its id
 * @param name its name, as declared and made safe; gone where it was erased
 * @param mediaType what it is by its content
 * @param bytes its length
 * @param sha256 hash of the kept bytes, as in the line of the act it came with
 */
public record AttachmentView(AttachmentId id, @Nullable String name, String mediaType, long bytes, String sha256) {}
