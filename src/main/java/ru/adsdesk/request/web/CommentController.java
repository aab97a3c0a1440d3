package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.attachment.AttachmentView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForExecutors;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.identity.Page;
import ru.adsdesk.request.CommentView;
import ru.adsdesk.request.MentionView;
import ru.adsdesk.request.Mentions;
import ru.adsdesk.request.RequestComments;
import ru.adsdesk.request.RequestFiles;

/** What was said of a request, and who was called to it. */
@RestController
@Tag(name = "Requests")
class CommentController {

    private final RequestComments comments;
    private final Mentions mentions;
    private final RequestFiles files;

    CommentController(RequestComments comments, Mentions mentions, RequestFiles files) {
        this.comments = comments;
        this.mentions = mentions;
        this.files = files;
    }

    @GetMapping("/api/requests/{id}/comments")
    @ForReadersAndResidents
    @Operation(
            summary = "Read the comments",
            description = "In order; a resident sees the public ones. `after` is the `seq` of the last one seen.")
    Page<CommentView> comments(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return comments.page(caller, id, after, limit);
    }

    @GetMapping("/api/requests/{id}/files")
    @ForReadersAndResidents
    @Operation(
            summary = "List the files of a request",
            description =
                    "Oldest first; a resident sees those of public comments. A file comes with a comment, and is read"
                            + " at `/api/attachments/{id}`.")
    Map<String, List<AttachmentView>> files(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return Map.of("items", files.list(caller, id));
    }

    @GetMapping("/api/mentions")
    @ForExecutors
    @Operation(
            summary = "List where colleagues called me",
            description =
                    "Newest first; `unread` leaves out those already read. `after` is the id of the last one seen.")
    Page<MentionView> mentions(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return mentions.page(caller, unread, after, limit);
    }

    @PostMapping("/api/mentions/{id}/read")
    @ForExecutors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a mention as read", description = "One's own; a second time changes nothing.")
    void read(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        mentions.read(caller, id);
    }
}
