package ru.adsdesk.replay;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A desk somebody runs, and the operator who is logged in to it. */
final class RunningDesk {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final String url;
    private final String token;

    private RunningDesk(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static RunningDesk withToken(String url, String token) {
        return new RunningDesk(url, token);
    }

    static RunningDesk loggedIn(String url, String login, String password) throws Exception {
        Answer answer =
                new RunningDesk(url, "").post("/api/tokens", "replay", Map.of("login", login, "password", password));
        if (answer.status() >= 300) {
            throw new IllegalStateException("nobody was let in as " + login + ": " + answer.body());
        }
        return new RunningDesk(url, answer.at("$.token"));
    }

    /** What was answered. */
    record Answer(int status, String body) {

        <T> T at(String path) {
            return JsonPath.read(body, path);
        }

        /** The frozen code of a refusal, with the field's own one where a field is named. */
        String refusal() {
            Map<String, Object> problem = at("$");
            return status + " " + problem.getOrDefault("code", "no code")
                    + (problem.containsKey("errors") ? " " + JsonPath.read(body, "$.errors[*].code") : "");
        }
    }

    /** The organisation an operator chooses where no house is found: the first one of the desk. */
    String anyOrganisation() throws Exception {
        Answer answer = send(to("/api/organisations?limit=1").GET());
        return answer.at("$.items[0].id");
    }

    Answer post(String path, String key, Object body) throws Exception {
        return send(to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    /** A file, as a form sends it. */
    Answer upload(String path, String key, Path file) throws Exception {
        String boundary = "replay-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\n\r\n";
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** An act upon the decision version the caller saw. */
    Answer act(String path, int version, Object order) throws Exception {
        return send(to(path).header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(order))));
    }

    Answer get(String path) throws Exception {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(1));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), answer.body());
    }
}
