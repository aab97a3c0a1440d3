package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;

/** A request from its first word to its closing, and the other ways it may end. */
@DeskTest
@Import({Scene.class, Acting.class})
class LifecycleWebTests {

    private static final String PLANNED = Instant.now()
            .plus(Duration.ofHours(3))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    private Town town;
    private String dispatcher;
    private String id;

    @BeforeEach
    void register() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = acting.registered(town);
    }

    @Test
    void goesFromItsFirstWordToItsClosingAndLeavesALineOfEachAct() {
        Person crew = desk.person(Role.EXECUTOR, town.centre(), town.mine());
        acting.does(dispatcher, id, "take", "{}");
        acting.does(dispatcher, id, "call-service", "{\"service\": \"MUNICIPALITY\", \"decision\": \"CALLED\"}");
        acting.does(dispatcher, id, "plan", "{\"plannedAt\": \"%s\"}".formatted(PLANNED));
        acting.does(dispatcher, id, "inform", "{\"way\": \"SPOKEN\"}");
        acting.does(dispatcher, id, "dispatch", "{\"executor\": \"%s\"}".formatted(crew.id()));
        acting.does(crew.bearer(), id, "arrive", "{}");
        acting.does(crew.bearer(), id, "localise", "{\"by\": \"CREW\"}");
        acting.does(crew.bearer(), id, "complete", "{}");
        acting.does(dispatcher, id, "control", "{}");
        String closed = acting.does(dispatcher, id, "close", "{\"result\": \"DONE\"}");
        assertThat(JsonPath.<String>read(closed, "$.status")).isEqualTo("CLOSED");
        assertThat(JsonPath.<String>read(closed, "$.promisedAt")).isEqualTo(PLANNED);
        assertThat(JsonPath.<String>read(closed, "$.owner"))
                .isEqualTo(town.dispatcher().id().toString());
        assertThat(acting.codes(dispatcher, id))
                .containsExactly(
                        "request.registered",
                        "request.taken",
                        "request.service-called",
                        "request.planned",
                        "request.informed",
                        "request.dispatched",
                        "request.arrived",
                        "request.localised",
                        "request.completed",
                        "request.controlled",
                        "request.closed");
    }

    @Test
    void tellsWhatIsPossibleNow() {
        String shown = acting.shown(dispatcher, id);
        assertThat(JsonPath.<List<String>>read(shown, "$.possibleActs"))
                .contains("take", "plan", "dispatch", "close")
                .doesNotContain("void", "reopen", "resume", "control");
        assertThat(JsonPath.<List<String>>read(acting.shown(town.senior().bearer(), id), "$.possibleActs"))
                .contains("void");
        String manager = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        assertThat(JsonPath.<List<String>>read(acting.shown(manager, id), "$.possibleActs"))
                .isEmpty();
    }

    @Test
    void closesAsDoneOnlyWhatIsCompletedAndToldOrSaysWhyNot() {
        assertThat(acting.tries(dispatcher, id, "close", "{\"result\": \"DONE\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("close.not-completed");
        acting.does(dispatcher, id, "complete", "{}");
        assertThat(acting.tries(dispatcher, id, "close", "{\"result\": \"DONE\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("close.not-told");
        acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"notTold\": \"NOT_REACHED\"}");
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("result", "DONE")
                .containsEntry("notTold", "NOT_REACHED");
    }

    @Test
    void closesAConsultationAtOnce() {
        String closed = acting.does(dispatcher, id, "close", "{\"result\": \"CONSULTED\"}");
        assertThat(JsonPath.<String>read(closed, "$.result")).isEqualTo("CONSULTED");
    }

    @Test
    void countsReturnsAndReopenings() {
        acting.does(dispatcher, id, "localise", "{\"by\": \"CREW\"}");
        acting.does(dispatcher, id, "complete", "{}");
        acting.does(dispatcher, id, "return", "{\"reason\": \"UNFINISHED\"}");
        acting.does(dispatcher, id, "complete", "{}");
        acting.does(dispatcher, id, "control", "{}");
        acting.does(dispatcher, id, "return", "{\"reason\": \"NOT_FIXED\"}");
        acting.does(dispatcher, id, "complete", "{}");
        acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"notTold\": \"DEVICE\"}");
        String open = acting.does(dispatcher, id, "reopen", "{\"reason\": \"CAME_BACK\"}");
        assertThat(JsonPath.<Integer>read(open, "$.returns")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(open, "$.reopenings")).isEqualTo(1);
        assertThat(JsonPath.<String>read(open, "$.status")).isEqualTo("IN_PROGRESS");
        assertThat(open).doesNotContain("\"completedAt\"", "\"localisedAt\"", "\"closedAt\"", "\"result\"");
    }

    @Test
    void voidsByASeniorAndKeepsTheNumber() {
        assertThat(acting.tries(dispatcher, id, "void", "{\"reason\": \"TEST\"}"))
                .hasStatus(403);
        String voided = acting.does(town.senior().bearer(), id, "void", "{\"reason\": \"ENTERED_TWICE\"}");
        assertThat(JsonPath.<String>read(voided, "$.status")).isEqualTo("VOIDED");
        assertThat(JsonPath.<String>read(voided, "$.number")).isNotBlank();
        assertThat(JsonPath.<List<String>>read(voided, "$.possibleActs")).containsExactly("comment");
    }

    @Test
    void joinsAnotherOfTheSameBookAndStillOwesToInform() {
        String other = acting.registered(town);
        acting.does(dispatcher, other, "plan", "{\"plannedAt\": \"%s\"}".formatted(PLANNED));
        String number = JsonPath.read(acting.shown(dispatcher, other), "$.number");
        String joined = acting.does(dispatcher, id, "join", "{\"to\": \"%s\"}".formatted(number));
        assertThat(JsonPath.<String>read(joined, "$.status")).isEqualTo("JOINED");
        assertThat(JsonPath.<String>read(joined, "$.joinedTo")).isEqualTo(other);
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("to", other).containsEntry("number", number);
        String told = acting.does(dispatcher, id, "inform", "{\"way\": \"DELIVERED\"}");
        assertThat(JsonPath.<String>read(told, "$.promisedAt")).isEqualTo(PLANNED);
        assertThat(acting.tries(dispatcher, other, "join", "{\"to\": \"%s\"}".formatted(id)))
                .hasStatus(409);
    }

    @Test
    void joinsNeitherItselfNorAnotherBooksRequest() {
        assertThat(acting.tries(dispatcher, id, "join", "{\"to\": \"%s\"}".formatted(id)))
                .hasStatus(409);
        String lane = Scene.leak(town, "89000000002")
                .replace(town.garden().toString(), town.lane().toString());
        String other = JsonPath.read(text(scene.register(town.senior().bearer(), lane)), "$.id");
        assertThat(acting.tries(town.senior().bearer(), id, "join", "{\"to\": \"%s\"}".formatted(other)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("join.refused");
    }

    @Test
    void rejectsAndWithdrawsWithAResult() {
        String rejected =
                acting.does(dispatcher, id, "reject", "{\"reason\": \"UTILITY_COMPANY\", \"told\": \"SPOKEN\"}");
        assertThat(JsonPath.<String>read(rejected, "$.result")).isEqualTo("REFUSED");
        acting.does(dispatcher, id, "answer", "{\"way\": \"EMAIL\"}");
        String second = acting.registered(town);
        String withdrawn = acting.does(dispatcher, second, "withdraw", "{}");
        assertThat(JsonPath.<String>read(withdrawn, "$.status")).isEqualTo("WITHDRAWN");
        assertThat(acting.lastFacts(dispatcher, second)).containsEntry("by", "RESIDENT");
    }

    @Test
    void excusesANormTheRequestHasAndNoOther() {
        acting.does(dispatcher, id, "excuse", "{\"norm\": \"inform_plan\", \"excuse\": \"NOBODY_HOME\"}");
        assertThat(acting.tries(dispatcher, id, "excuse", "{\"norm\": \"lift\", \"excuse\": \"ACCESS_REFUSED\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("excuse.norm-foreign");
        acting.does(dispatcher, id, "draw-act", "{\"form\": \"NO_ACCESS\"}");
    }
}
