package ru.adsdesk.console.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ru.adsdesk.console.FeedItem;
import ru.adsdesk.console.FeedSink;
import tools.jackson.databind.json.JsonMapper;

/** The feed as server-sent events: id is the position, event the fact code, data one line of JSON. */
final class EventStream implements FeedSink {

    private static final String RETRY_MILLIS = "2000";

    private final OutputStream out;
    private final JsonMapper json;

    EventStream(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void open() throws IOException {
        write("retry: " + RETRY_MILLIS + "\n\n");
        flush();
    }

    @Override
    public void reset(long position) throws IOException {
        event(position, "reset", Map.of("position", position));
        flush();
    }

    @Override
    public void tell(FeedItem item) throws IOException {
        event(item.position(), item.code(), item);
    }

    @Override
    public void beat() throws IOException {
        write(": beat\n\n");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void event(long id, String name, Object data) throws IOException {
        write("id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
