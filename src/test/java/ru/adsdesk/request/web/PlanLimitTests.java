package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;

/** A burst pipe is to be eliminated within 72 hours: a later plan wants a reason. */
@DeskTest
@Import({Scene.class, Acting.class})
class PlanLimitTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    private String dispatcher;
    private String request;
    private Instant registered;

    @BeforeEach
    void register() {
        Town town = scene.town();
        dispatcher = town.dispatcher().bearer();
        request = acting.registered(town);
        registered = Instant.parse(JsonPath.read(acting.shown(dispatcher, request), "$.registeredAt"));
    }

    @Test
    void takesAPlanWithinTheNorm() {
        assertThat(acting.does(dispatcher, request, "plan", plan(Duration.ofHours(72), "")))
                .contains("PLANNED");
    }

    @Test
    void wantsAReasonBeyondTheNormAndSaysUntilWhen() {
        assertThat(acting.tries(dispatcher, request, "plan", plan(Duration.ofHours(73), "")))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("reasonOverNorm")
                .contains(registered.plus(72, ChronoUnit.HOURS).toString().substring(0, 19));
        assertThat(acting.status(dispatcher, request)).isEqualTo("REGISTERED");
    }

    @Test
    void takesAPlanBeyondTheNormWithAReason() {
        acting.does(dispatcher, request, "plan", plan(Duration.ofHours(73), ", \"reasonOverNorm\": \"MATERIALS\""));
        assertThat(acting.lastFacts(dispatcher, request)).containsEntry("reasonOverNorm", "MATERIALS");
    }

    private String plan(Duration from, String more) {
        return "{\"plannedAt\": \"" + registered.plus(from) + "\"" + more + "}";
    }
}
