package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

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

    private JsonNode document() {
        return json.readTree(
                http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
    }
}
