package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

@DeskTest
@Import(Scene.class)
class RegistrationWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;

    @BeforeEach
    void settle() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void refusesAnAuditor() {
        MvcTestResult answer =
                scene.register(desk.person(Role.AUDITOR, town.centre()).bearer(), Scene.leak(town, "89000000001"));
        assertThat(answer).hasStatus(403);
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"surprise": 1}                                                                  | 400 | surprise    | field.unknown
            {"description": 5}                                                               | 400 | description | field.wrong-type
            {"description": "вода\\u0000"}                                                   | 400 | description | text.control-characters
            {"channel": "PIGEON"}                                                            | 400 | channel     | field.wrong-type
            {"applicant": {"phone": "12345"}, "description": "вода"}                         | 400 | applicant.phone | phone.invalid
            {"applicant": {"inn": "12"}, "description": "вода"}                              | 400 | applicant.inn | field.bad-form
            {"channel": "PHONE", "applicant": {"name": "А"}, "description": "вода"}          | 400 | address     | address.missing
            {"channel": "PHONE", "description": "вода"}                                      | 400 | applicant   | applicant.missing
            {"channel": "PHONE", "applicant": {"name": "А"}}                                 | 400 | description | field.missing
            {"applicant": {"name": "А"}, "description": "вода"}                              | 400 | channel     | channel.missing
            {"channel": "PHONE", "applicant": {"name": "А"}, "description": "вода", "receivedAt": "2999-01-01T00:00:00Z"} | 422 | receivedAt | received.in-future
            {"channel": "PHONE", "applicant": {"name": "А"}, "description": "вода", "damageAt": "2999-01-01T00:00:00Z"} | 422 | damageAt | damage.after-registration
            {"channel": "PHONE", "applicant": {"name": "А"}, "description": "вода", "receivedAt": "вчера"} | 400 | receivedAt | field.wrong-type
            {"channel": "PHONE", "applicant": {"name": "А"}, "description": "вода", "wished": {"from": "2999-01-02T00:00:00Z", "to": "2999-01-01T00:00:00Z"}} | 422 | wished | wished.backwards
            {"channel": "PHONE", "applicant": {"name": "А"}, "description": "вода", "address": {"houseId": "018f0000-0000-7000-8000-000000000000"}} | 422 | address.houseId | address.house-unknown
            {"channel": "PHONE", "applicant": {"name": "А"}, "description": "вода", "organisationId": "018f0000-0000-7000-8000-000000000000"} | 403 | organisationId | organisation.foreign
            """)
    void refusesBadInputAndSpendsNoNumber(String body, int status, String field, String code) {
        MvcTestResult answer = scene.register(dispatcher, body);
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("body.fields-invalid");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains(field);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .contains(code);
        assertNothingWritten();
    }

    @Test
    void refusesABodyOfTenMegabytes() {
        String body = "{\"description\": \"" + "вода ".repeat(1_200_000) + "\"}";
        MvcTestResult answer = scene.register(dispatcher, body);
        assertThat(answer).hasStatus(413).bodyJson().extractingPath("$.code").isEqualTo("body.too-large");
        assertNothingWritten();
    }

    @Test
    void refusesWhatIsNoJson() {
        MvcTestResult answer = scene.register(dispatcher, "вода течёт");
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("body.malformed");
    }

    @Test
    void refusesAHouseOfAnotherOrganisationAndSaysWhomToCall() {
        MvcTestResult answer = scene.register(
                dispatcher,
                Scene.leak(town, "89000000001")
                        .replace(town.garden().toString(), town.lane().toString()));
        assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("house.not-served");
        assertThat(answer).bodyJson().extractingPath("$.call.phone").isEqualTo("+79000000012");
        assertNothingWritten();
    }

    @Test
    void asksAnOperatorToPickWhereTheAddressIsUnsure() {
        scene.house(town.senior(), "г. Примерск, ул. Садовая, д. 5, к. 1", town.mine());
        MvcTestResult answer = scene.register(dispatcher, worded("Садовая 5к7", ""));
        assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("address.unsure");
        assertNothingWritten();
    }

    @Test
    void registersOnceInOneRoundTripWithItsReceipt() {
        MvcTestResult answer = scene.register(dispatcher, Scene.leak(town, "8 (900) 000-00-01"));
        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.number").asString().endsWith("-000001");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.book")
                .isEqualTo(town.mine().toString());
        assertThat(answer).bodyJson().extractingPath("$.applicant.phone").isEqualTo("+79000000001");
        assertThat(answer).bodyJson().extractingPath("$.address.match").isEqualTo("GIVEN");
        assertThat(answer).bodyJson().extractingPath("$.urgency").isEqualTo("EMERGENCY");
        assertThat(answer).bodyJson().extractingPath("$.kind").asString().startsWith("cold-water.");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.receipt.leafHash")
                .asString()
                .hasSize(44);
        assertThat(scene.numbers(town.mine())).isEqualTo(1);
    }

    @Test
    void findsTheHouseFromItsAddressInWords() {
        MvcTestResult answer = scene.register(dispatcher, worded("ул. Садовая, дом 5, подъезд 3, кв. 40", ""));
        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.address.match")
                .isEqualTo("SURE");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.address.houseId")
                .isEqualTo(town.garden().toString());
        assertThat(answer).bodyJson().extractingPath("$.address.premises").isEqualTo("40");
    }

    @Test
    void takesAnUnsureAddressFromAWebsiteIntoTheBookOfItsKey() {
        String key = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
        MvcTestResult answer = scene.register(key, "once", """
                {"applicant": {"phone": "+7 900 000 00 02"}, "addressText": "дом у пруда за школой",
                 "description": "не горит лампочка на этаже"}""");
        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.address.toBeConfirmed")
                .isEqualTo(true);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.book")
                .isEqualTo(town.mine().toString());
        assertThat(answer).bodyJson().extractingPath("$.channel").isEqualTo("WEBSITE");
    }

    @Test
    void refusesAKeyThatNamesNoCall() {
        String key = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
        MvcTestResult answer =
                scene.register(key, Scene.leak(town, "89000000001").replace("PHONE", "WEBSITE"));
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("idempotency.required");
        assertNothingWritten();
    }

    @Test
    void refusesAKeyThatSpeaksForAnotherChannel() {
        String key = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
        assertThat(scene.register(key, "once", Scene.leak(town, "89000000001"))).hasStatus(403);
    }

    @Test
    void takesASignalWithoutAnApplicant() {
        String key = desk.key(Channel.SIGNAL, town.centre(), town.mine()).bearer();
        MvcTestResult answer = scene.register(key, "panel-1", """
                {"address": {"houseId": "%s", "entrance": "1"}, "kind": "lift.trapped"}""".formatted(town.garden()));
        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.urgency").isEqualTo("EMERGENCY");
    }

    @Test
    void answersARepeatedCallTheSameAndRegistersOnce() {
        MvcTestResult first = scene.register(dispatcher, "call-1", Scene.leak(town, "89000000001"));
        clock.step(Duration.ofMinutes(3));
        MvcTestResult again = scene.register(dispatcher, "call-1", Scene.leak(town, "89000000001"));
        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(200);
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(scene.numbers(town.mine())).isEqualTo(1);
    }

    @Test
    void refusesAnIdempotencyKeyReusedForAnotherBody() {
        scene.register(dispatcher, "call-2", Scene.leak(town, "89000000001"));
        MvcTestResult other = scene.register(dispatcher, "call-2", Scene.leak(town, "89000000002"));
        assertThat(other).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("idempotency.reused");
        assertThat(scene.numbers(town.mine())).isEqualTo(1);
    }

    @Test
    void registersOnceWhenTheSameCallArrivesManyTimesAtOnce() throws Exception {
        List<Future<MvcTestResult>> calls = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                calls.add(clients.submit(() -> scene.register(dispatcher, "storm", Scene.leak(town, "89000000001"))));
            }
        }
        List<String> numbers = new ArrayList<>();
        for (Future<MvcTestResult> call : calls) {
            numbers.add(JsonPath.read(text(call.get()), "$.number"));
        }
        assertThat(numbers).hasSize(8).containsOnly(numbers.getFirst());
        assertThat(scene.numbers(town.mine())).isEqualTo(1);
    }

    @Test
    void givesAnotherApplicantANumberOfTheirOwnAndALink() {
        String first = JsonPath.read(text(scene.register(dispatcher, Scene.leak(town, "89000000001"))), "$.id");
        MvcTestResult second = scene.register(dispatcher, Scene.leak(town, "89000000002"));
        List<Map<String, Object>> repeats = JsonPath.read(text(second), "$.likelyRepeats");
        assertThat(repeats).singleElement().isEqualTo(Map.of("id", first, "sameApplicant", false));
        String id = JsonPath.read(text(second), "$.id");
        List<Map<String, Object>> kept =
                JsonPath.read(text(scene.get(dispatcher, "/api/requests/{id}", id)), "$.likelyRepeats");
        assertThat(kept).isEqualTo(repeats);
        assertThat(scene.numbers(town.mine())).isEqualTo(2);
    }

    @Test
    void mergesOnlyARepeatOfTheSameApplicant() {
        String first = JsonPath.read(text(scene.register(dispatcher, Scene.leak(town, "89000000001"))), "$.id");
        assertThat(scene.register(dispatcher, merged("89000000002", first))).hasStatus(409);
        MvcTestResult own = scene.register(dispatcher, merged("89000000001", first));
        assertThat(own).hasStatus(200).bodyJson().extractingPath("$.id").isEqualTo(first);
        assertThat(scene.numbers(town.mine())).isEqualTo(1);
    }

    @Test
    void neverOverridesAKindGivenByAPerson() {
        String body = Scene.leak(town, "89000000001").replace("\"channel\"", "\"kind\": \"lift.fault\", \"channel\"");
        MvcTestResult answer = scene.register(dispatcher, body);
        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.kind").isEqualTo("lift.fault");
        assertThat(answer).bodyJson().extractingPath("$.kindSource").isEqualTo("PERSON");
    }

    @Test
    void sortsWordsThatSayNothingAsAnEmergencyUntilAPersonConfirms() {
        MvcTestResult answer = scene.register(
                dispatcher, Scene.leak(town, "89000000001").replaceAll("Прорвало[^\"]*", "приезжайте скорее"));
        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.kindSource")
                .isEqualTo("UNSURE");
        assertThat(answer).bodyJson().extractingPath("$.urgency").isEqualTo("EMERGENCY");
    }

    private static String merged(String phone, String into) {
        return """
                {"channel": "PHONE", "applicant": {"phone": "%s"}, "description": "всё ещё течёт",
                 "mergeInto": "%s"}""".formatted(phone, into);
    }

    private static String worded(String address, String more) {
        return """
                {"channel": "PHONE", "applicant": {"name": "Примеров Пётр"}, "addressText": "%s",
                 "description": "засорилась канализация" %s}""".formatted(address, more);
    }

    private void assertNothingWritten() {
        assertThat(scene.numbers(town.mine())).isZero();
        assertThat(scene.numbers(town.other())).isZero();
    }
}
