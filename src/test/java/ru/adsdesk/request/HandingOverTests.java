package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.housing.Serving;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@Import(Scene.class)
class HandingOverTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Serving serving;

    @Autowired
    private HandingOver handingOver;

    private Town town;
    private String senior;
    private String before;

    @BeforeEach
    void registerThenChangeTheManager() {
        town = scene.town();
        senior = town.senior().bearer();
        before = text(scene.register(senior, Scene.leak(town, "89000000001")));
        serving.changeServer(town.senior().caller(), town.garden(), town.other());
        handingOver.handOver(town.garden());
    }

    @Test
    void endsTheRequestInTheOldBookAndKeepsItsNumber() {
        String after = text(scene.get(senior, "/api/requests/{id}", JsonPath.<String>read(before, "$.id")));
        assertThat(JsonPath.<String>read(after, "$.status")).isEqualTo("HANDED_OVER");
        assertThat(JsonPath.<String>read(after, "$.number")).isEqualTo(JsonPath.read(before, "$.number"));
        assertThat(JsonPath.<String>read(after, "$.book")).isEqualTo(town.mine().toString());
    }

    @Test
    void goesOnInTheNewBookFromTheOriginalRegistration() {
        String next = text(scene.search(senior, "house=" + town.garden() + "&status=REGISTERED"));
        assertThat(JsonPath.<Integer>read(next, "$.items.length()")).isEqualTo(1);
        assertThat(JsonPath.<String>read(next, "$.items[0].book"))
                .isEqualTo(town.other().toString());
        assertThat(JsonPath.<String>read(next, "$.items[0].handedOverFrom")).isEqualTo(JsonPath.read(before, "$.id"));
        assertThat(JsonPath.<String>read(next, "$.items[0].registeredAt"))
                .isEqualTo(JsonPath.read(before, "$.registeredAt"));
    }

    @Test
    void handsOverOnceHoweverOftenItLooks() {
        handingOver.handOver(town.garden());
        handingOver.round();
        assertThat(scene.numbers(town.other())).isEqualTo(1);
    }

    @Test
    void registersTheNextRequestInTheNewBook() {
        MvcTestResult answer = scene.register(senior, Scene.leak(town, "89000000002"));
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.book")
                .isEqualTo(town.other().toString());
    }
}
