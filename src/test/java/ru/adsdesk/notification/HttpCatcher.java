package ru.adsdesk.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An HTTP server on a port of its own, which keeps what it is told and answers as it is bidden. */
public final class HttpCatcher implements AutoCloseable {

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile CountDownLatch holding = new CountDownLatch(0);

    /** A call that came in. */
    public record Call(String path, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private HttpCatcher() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    /** Starts on a free port. */
    public static HttpCatcher started() {
        try {
            return new HttpCatcher();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(new Call(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        try {
            holding.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Answers with this from now on. */
    public void answer(int its) {
        status = its;
    }

    /** Takes calls and answers none until let go. */
    public void hold() {
        holding = new CountDownLatch(1);
    }

    /** Answers again. */
    public void letGo() {
        holding.countDown();
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}
