package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.adsdesk.testing.DeskTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class ApiDocumentTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Test
    void describesEveryOperationUnderATag() throws Exception {
        JsonNode paths = document().get("paths");
        assertThat(paths.size()).isPositive();
        paths.forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
            assertThat(operation.path("summary").asString(""))
                    .as(method + " " + path)
                    .isNotBlank();
            assertThat(operation.path("tags").size()).as(method + " " + path).isPositive();
        }));
    }

    @Test
    void tellsWhichOperationsNeedCredentials() {
        JsonNode paths = document().get("paths");
        assertThat(paths.at("/~1api~1tokens/post/security").isMissingNode()).isTrue();
        assertThat(paths.at("/~1api~1me/get/security/0/bearer").isMissingNode()).isFalse();
    }

    @Test
    void neitherAsksForTheCallerNorHidesIdsInObjects() {
        JsonNode accounts = document().at("/paths/~1api~1accounts/get/parameters");
        assertThat(accounts.findValuesAsString("name")).containsExactlyInAnyOrder("after", "limit");
        assertThat(document()
                        .at("/components/schemas/AccountView/properties/id/format")
                        .asString())
                .isEqualTo("uuid");
    }

    @Test
    void tellsHowGuardedOperationsRefuse() {
        JsonNode document = document();
        assertThat(document.at("/paths/~1api~1accounts/post/responses").propertyNames())
                .contains("201", "400", "401", "403");
        assertThat(document.at("/components/responses/Refused401/content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(document.at("/paths/~1api~1tokens/post/responses/201/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/IssuedToken");
    }

    @Test
    void showsHowTheUsualOperationsAreSent() {
        JsonNode document = document();
        for (String path : List.of(
                "/api/requests",
                "/api/requests/{id}/plan",
                "/api/requests/{id}/inform",
                "/api/calls/events",
                "/api/calls/{id}/handle",
                "/api/messages",
                "/api/messages/{id}/decline",
                "/api/work-orders",
                "/api/work-orders/{id}/done",
                "/api/reports/editions")) {
            JsonNode body = document.path("paths").path(path).at("/post/requestBody/content/application~1json");
            JsonNode schema = schema(document, body.path("schema"));
            boolean shown = body.has("example") || body.has("examples") || schema.has("example");
            assertThat(shown).as(path).isTrue();
        }
    }

    @Test
    void showsOnlyExamplesItsFormsTake() {
        JsonNode document = document();
        document.at("/components/schemas").forEachEntry((name, schema) -> {
            JsonNode example = schema.path("example");
            if (example.isObject() && schema.has("properties") && !schema.has("discriminator")) {
                assertThat(schema.path("properties").propertyNames()).as(name).containsAll(example.propertyNames());
                schema.path("required")
                        .forEach(needed -> assertThat(example.has(needed.asString("")))
                                .as(name + " needs " + needed)
                                .isTrue());
            }
        });
    }

    private static JsonNode schema(JsonNode document, JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty()
                ? schema
                : document.at("/components/schemas").path(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private JsonNode document() {
        return json.readTree(
                http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
    }
}
