package ru.adsdesk.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import ru.adsdesk.testing.Wire;

/**
 * Sixty-four clients that register into one book whatever befalls the desk: some send nonsense, some hang up half-way,
 * and whoever got no answer asks again under the same key. What was acknowledged is remembered.
 */
final class Clients implements AutoCloseable {

    private static final int CLIENTS = 64;

    private final int port;
    private final String token;
    private final String organisation;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();

    Clients(int port, String token, String organisation) {
        this.port = port;
        this.token = token;
        this.organisation = organisation;
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            threads.submit(() -> work(new SplittableRandom(client)));
        }
    }

    /** A registration the desk said is done. */
    record Acknowledged(String id, String number, int line, String leaf) {

        static Acknowledged of(Wire.Answer answer) {
            String body = new String(answer.body(), UTF_8);
            return new Acknowledged(
                    JsonPath.read(body, "$.id"),
                    JsonPath.read(body, "$.number"),
                    JsonPath.read(body, "$.line"),
                    JsonPath.read(body, "$.receipt.leafHash"));
        }
    }

    /** What was acknowledged, by the key it was asked under. */
    Map<String, Acknowledged> acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused.get();
    }

    int unanswered() {
        return unanswered.get();
    }

    /** Answers that are neither a registration nor a refusal of what is wrong, nor a failure while the desk is down. */
    ConcurrentLinkedQueue<String> surprises() {
        return surprises;
    }

    void awaitMore(int count) throws InterruptedException {
        int enough = acknowledged.size() + count;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (acknowledged.size() < enough) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no more is acknowledged; answers: " + surprises);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void work(SplittableRandom random) {
        String again = null;
        while (going.get()) {
            String key = again == null ? UUID.randomUUID().toString() : again;
            again = key;
            try (Wire wire = new Wire(port, token)) {
                while (going.get()) {
                    ask(wire, random, key);
                    key = UUID.randomUUID().toString();
                    again = key;
                }
            } catch (IOException | NumberFormatException | IndexOutOfBoundsException brokenOff) {
                unanswered.incrementAndGet();
                pause();
            }
        }
    }

    private void ask(Wire wire, SplittableRandom random, String key) throws IOException {
        byte[] body = body(key);
        switch (random.nextInt(20)) {
            case 0 -> note(key, wire.post("/api/requests", "n-" + key, "{\"channel\": \"PIGEON\"}".getBytes(UTF_8)));
            case 1 -> {
                wire.drop("/api/requests", "d-" + key, body);
                throw new IOException("hung up on purpose");
            }
            default -> note(key, wire.post("/api/requests", key, body));
        }
    }

    private void note(String key, Wire.Answer answer) throws IOException {
        switch (answer.status()) {
            case 200, 201 -> acknowledged.put(key, Acknowledged.of(answer));
            case 400 -> refused.incrementAndGet();
            case 500, 503 -> throw new IOException("the desk is going down or coming up");
            default -> surprises.add(answer.toString());
        }
    }

    private byte[] body(String key) {
        return """
                {"channel": "PHONE", "applicant": {"name": "Примерова Анна", "phone": "+79000000017"},
                 "organisationId": "%s", "description": "Нет света в подъезде, звонок %s"}""".formatted(organisation, key).getBytes(UTF_8);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        going.set(false);
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the clients do not end");
        }
    }
}
