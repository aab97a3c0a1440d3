package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.RoundTrips;

/** What other modules read of many requests at once. */
@DeskTest
@Import({Scene.class, Acting.class})
class RequestBriefsTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private RequestBriefs briefs;

    @Autowired
    private RoundTrips trips;

    private Town town;

    @BeforeEach
    void settle() {
        town = scene.town();
    }

    @Test
    void tellsWhatAMessageNeeds() {
        UUID id = UUID.fromString(acting.registered(town));
        String shown = acting.shown(town.dispatcher().bearer(), id.toString());
        RequestBrief brief = briefs.find(id).orElseThrow();
        assertThat(brief.number()).isEqualTo(JsonPath.read(shown, "$.number"));
        assertThat(brief.kindName()).isEqualTo(JsonPath.read(shown, "$.kindName"));
        assertThat(brief.applicant()).isEqualTo(new RequestBrief.Who("Примерова Анна", "+79000000001", null));
        assertThat(brief.where().address()).isEqualTo("г. Примерск, ул. Садовая, д. 5");
        assertThat(brief.where().zone()).hasToString("Europe/Moscow");
        assertThat(brief.organisation()).isEqualTo(town.mine());
    }

    @Test
    void asksTheDatabaseNoMoreForManyThanForOne() {
        List<UUID> three = List.of(register(), register(), register());
        assertThat(trips.of(() -> briefs.of(three))).hasSameSizeAs(trips.of(() -> briefs.of(three.subList(0, 1))));
        assertThat(briefs.of(three).keySet()).containsExactlyElementsOf(three);
    }

    @Test
    void leavesOutWhatThereIsNot() {
        UUID id = register();
        assertThat(briefs.of(List.of(UUID.randomUUID(), id))).containsOnlyKeys(id);
        assertThat(briefs.of(List.of())).isEmpty();
    }

    private UUID register() {
        return UUID.fromString(acting.registered(town));
    }
}
