package ru.adsdesk.intake.telephony;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of our own that stands for a vendor's: keeps what it was asked, answers what it was told to. */
final class StubExchange {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    StubExchange() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What a path answers. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        static Answer json(String body) {
            return new Answer(200, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer redirect(String to) {
            return new Answer(302, Map.of("Location", to), new byte[0]);
        }

        static Answer sound(byte[] sound) {
            return new Answer(200, Map.of("Content-Type", "audio/mpeg"), sound);
        }

        static Answer failure(int status) {
            return new Answer(status, Map.of(), new byte[0]);
        }
    }

    /** What was asked. */
    record Asked(String path, String query, String authorization, String body) {

        /** The fields of a form. */
        Map<String, String> form() {
            Map<String, String> fields = new HashMap<>();
            for (String pair : body.split("&")) {
                int cut = pair.indexOf('=');
                fields.put(pair.substring(0, cut), URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
            }
            return fields;
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://localhost:" + port() + path;
    }

    void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    Asked last() {
        return asked.getLast();
    }

    int count() {
        return asked.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answers.getOrDefault(exchange.getRequestURI().getPath(), Answer.failure(404));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }
}
