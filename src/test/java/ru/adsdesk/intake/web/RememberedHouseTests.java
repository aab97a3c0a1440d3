package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** A house is remembered between registrations; another instance of the desk gives it to another organisation meanwhile. */
@DeskTest
@Import(Scene.class)
class RememberedHouseTests {

    @Autowired
    private Scene scene;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Town town;

    @BeforeEach
    void rememberTheHouse() {
        town = scene.town();
        assertThat(register(town.senior().bearer())).hasStatus(201);
    }

    @Test
    void registersInTheBookOfWhoeverServesItNow() {
        long before = scene.lines(town.mine());
        served(town.other());
        MvcTestResult answer = register(town.senior().bearer());
        assertThat(answer).hasStatus(201);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.book")
                .isEqualTo(town.other().toString());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.number")
                .asString()
                .as("the first number of that book")
                .endsWith("-000001");
        assertThat(scene.lines(town.mine())).as("nothing is left behind").isEqualTo(before);
    }

    @Test
    void refusesWhoMayNoLongerRegisterThere() {
        long before = scene.lines(town.other());
        served(town.other());
        MvcTestResult answer = register(town.dispatcher().bearer());
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("house.not-served");
        assertThat(scene.lines(town.other())).isEqualTo(before);
    }

    private MvcTestResult register(String bearer) {
        return scene.register(bearer, UUID.randomUUID().toString(), Scene.leak(town, "89000000001"));
    }

    private void served(OrganisationId by) {
        UUID house = town.garden().value();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.update("update housing.service set until = ? where house = ? and until is null", now, house);
        jdbc.update(
                "insert into housing.service (id, house, organisation, since) values (?, ?, ?, ?)",
                TimeOrderedIds.next(),
                house,
                by.value(),
                now);
    }
}
