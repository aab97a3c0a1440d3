package ru.adsdesk.console.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.console.FeedPage;
import ru.adsdesk.console.LiveFeed;
import ru.adsdesk.identity.Bearer;
import ru.adsdesk.identity.Bearers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Presented;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import tools.jackson.databind.json.JsonMapper;

/** The live feed, as a stream and in pages. */
@RestController
@RequestMapping("/api/feed")
@Tag(name = "Feed", description = "Живая лента · What is written into the books, as it is written")
class FeedController {

    private final LiveFeed feed;
    private final Bearers bearers;
    private final JsonMapper json;

    FeedController(LiveFeed feed, Bearers bearers, JsonMapper json) {
        this.feed = feed;
        this.bearers = bearers;
        this.json = json;
    }

    /** The stream lives in its request's own thread; {@code server.tomcat.threads.max} says how many there may be. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForBookReaders
    @Operation(
            summary = "Follow the live feed",
            description =
                    "Server-sent events of the books in the caller's scope: `id` is the position in the feed, `event`"
                            + " the fact code, `data` ids and codes of the line. Goes on after `Last-Event-ID` or `after`,"
                            + " from now on without them. `event: reset` tells that what was asked for is no longer kept:"
                            + " read the present state anew. Ends with the token; a client that does not keep up is"
                            + " dropped and comes back with the last id it saw.")
    void follow(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Position seen last") @RequestParam(required = false) @Nullable Long after,
            @Parameter(description = "Position seen last; goes before `after`")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    Long lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Long seen = lastEventId == null ? after : lastEventId;
        if (seen != null) {
            requirePosition(seen);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Accel-Buffering", "no");
        try {
            feed.listen(caller, still(request, caller), seen, new EventStream(response.getOutputStream(), json));
        } catch (IOException gone) {
            // The client hung up: that is how a stream usually ends.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @GetMapping("/page")
    @ForBookReaders
    @Operation(
            summary = "Read the feed in pages",
            description = "For clients that cannot keep a stream. Go on with the `after` that was answered, also where"
                    + " `items` is empty; `reset` as in the stream.")
    FeedPage page(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        requirePosition(after);
        return feed.page(caller, after, Page.limit(limit));
    }

    private static void requirePosition(long position) {
        if (position < 0) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "after");
        }
    }

    /** As long as the token opens for exactly this caller: whoever's role or scope changed has to come in anew. */
    private BooleanSupplier still(HttpServletRequest request, Caller caller) {
        String token = Presented.token(request).orElse("");
        return () -> bearers.judge(token) instanceof Bearer.Live live
                && live.caller().equals(caller);
    }
}
