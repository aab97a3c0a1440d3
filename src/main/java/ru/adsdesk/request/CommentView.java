package ru.adsdesk.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Actor;

/**
 * A comment on a request.
 *
 * @param seq its place among the lines of the request; what the next page starts after
 * @param at when it was said
 * @param author who said it
 * @param isPublic whether the resident may read it
 * @param words what was said; absent for those who may not see it, and after erasure
 * @param mentions colleagues called by it
 * @param files files hung on it
 */
public record CommentView(
        long seq,
        Instant at,
        Author author,
        @JsonProperty("public") boolean isPublic,
        @Nullable String words,
        List<AccountId> mentions,
        List<FileView> files) {

    /** Copies the lists. */
    public CommentView {
        mentions = List.copyOf(mentions);
        files = List.copyOf(files);
    }

    /**
     * A file hung on it.
     *
     * @param id to open it by
     * @param name its name; absent for those who may not see it, and after erasure
     * @param mediaType what it is
     * @param bytes its length
     */
    public record FileView(UUID id, @Nullable String name, String mediaType, long bytes) {}

    /**
     * Who said it.
     *
     * @param kind a person, a channel, a resident, the desk itself
     * @param id its id
     * @param name a person's name
     */
    public record Author(Actor.Kind kind, UUID id, @Nullable String name) {}
}
