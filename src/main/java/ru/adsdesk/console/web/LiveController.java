package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.FeedItem;
import ru.adsdesk.console.FeedSink;
import ru.adsdesk.console.LiveFeed;
import ru.adsdesk.identity.Bearer;
import ru.adsdesk.identity.Bearers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Presented;
import tools.jackson.databind.json.JsonMapper;

/** The live feed for pages: one kind of event for every line, and where one stands told at once. */
@ConsolePage
class LiveController {

    private final LiveFeed feed;
    private final Bearers bearers;
    private final JsonMapper json;

    LiveController(LiveFeed feed, Bearers bearers, JsonMapper json) {
        this.feed = feed;
        this.bearers = bearers;
        this.json = json;
    }

    /** The stream lives in its request's own thread; {@code server.tomcat.threads.max} says how many there may be. */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForBookReaders
    void follow(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Accel-Buffering", "no");
        String token = Presented.token(request).orElse("");
        try {
            feed.listen(
                    caller,
                    () -> bearers.judge(token) instanceof Bearer.Live live
                            && live.caller().equals(caller),
                    lastEventId == null ? after : lastEventId,
                    new Lines(response.getOutputStream(), json));
        } catch (IOException gone) {
            // The page was left: that is how a stream usually ends.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The stream as pages read it. */
    private static final class Lines implements FeedSink {

        private final OutputStream out;
        private final JsonMapper json;

        Lines(OutputStream out, JsonMapper json) {
            this.out = out;
            this.json = json;
        }

        @Override
        public void open() throws IOException {
            write(": here\n\n");
            flush();
        }

        @Override
        public void reset(long position) throws IOException {
            write("id: " + position + "\nevent: reset\ndata: {}\n\n");
            flush();
        }

        @Override
        public void tell(FeedItem item) throws IOException {
            write("id: " + item.position() + "\nevent: line\ndata: " + json.writeValueAsString(item) + "\n\n");
        }

        @Override
        public void beat() throws IOException {
            write("event: beat\ndata: {}\n\n");
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
