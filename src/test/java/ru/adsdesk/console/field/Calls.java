package ru.adsdesk.console.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** Plain calls of the API, beside the browser. */
final class Calls {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Calls(String base) {
        this.base = base;
    }

    /** The answer of what must be accepted. */
    String post(String bearer, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer(request.build());
    }

    String get(String bearer, String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", bearer)
                .GET()
                .build());
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A registered leak with a crew on it: the order's id. */
    String order(String dispatcher, String senior, String executor, String house) {
        String crew = JsonPath.read(post(senior, "/api/crews", "{\"name\": \"Бригада 2\"}"), "$.id");
        post(senior, "/api/workers", String.format(Locale.ROOT, """
                {"name": "Образцов Николай", "crew": "%s", "account": "%s"}\
                """, crew, executor));
        String request = post(dispatcher, "/api/requests", String.format(Locale.ROOT, """
                 {"channel": "PHONE", "applicant": {"name": "Анна Образцова", "phone": "+79000000011"},
                  "address": {"houseId": "%s", "premises": "4"}, "kind": "cold-water.leak",
                  "description": "Прорвало стояк холодной воды"}\
                 """, house));
        int version = JsonPath.read(request, "$.decisionVersion");
        return JsonPath.read(
                post(
                        dispatcher,
                        "/api/work-orders",
                        String.format(Locale.ROOT, """
                                {"request": "%s", "crew": "%s", "task": "Перекрыть стояк"}\
                                """, JsonPath.<String>read(request, "$.id"), crew),
                        "If-Match",
                        "\"" + version + "\""),
                "$.id");
    }
}
