package ru.adsdesk.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line as a reader sees it.
 *
 * @param number its number in the book
 * @param leafHash RFC 6962 leaf hash of its exact bytes, base64
 * @param line what was hashed, read as JSON; the exact bytes stand in exports and receipts
 * @param openings personal values by field, for those who may see them; erased ones are absent
 */
public record ShownLine(
        long number,
        String leafHash,
        Map<String, Object> line,
        @Nullable Map<String, Object> openings) {}
