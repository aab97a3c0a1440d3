package ru.adsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.attachment.Pictures;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.Surveys;
import ru.adsdesk.request.web.Acting;
import tools.jackson.databind.json.JsonMapper;

/** What follows a registration, step by step, the same however the request came. */
@TestComponent
public class Work {

    private final Story story;
    private final Scene scene;
    private final Acting acting;
    private final Yard yard;
    private final Surveys surveys;
    private final JsonMapper json;

    Work(Story story, Scene scene, Acting acting, Yard yard, Surveys surveys, JsonMapper json) {
        this.story = story;
        this.scene = scene;
        this.acting = acting;
        this.yard = yard;
        this.surveys = surveys;
        this.json = json;
    }

    /** What is to be done, by whom, by when: what the kind's template proposes, confirmed. */
    void isPlanned(String dispatcher, String request) {
        acting.does(
                dispatcher,
                request,
                "plan",
                json.writeValueAsString(JsonPath.read(proposal(dispatcher, request), "$.plan")));
    }

    /** Whom else it concerns, each contacted and written down. */
    void othersAreCalled(String dispatcher, String request) {
        List<String> services = JsonPath.read(proposal(dispatcher, request), "$.services[*].service");
        assertThat(services).isNotEmpty();
        for (String service : services) {
            acting.does(
                    dispatcher,
                    request,
                    "call-service",
                    "{\"service\": \"%s\", \"decision\": \"CALLED\", \"contactedAt\": \"%s\"}"
                            .formatted(service, story.now()));
        }
    }

    private String proposal(String dispatcher, String request) {
        return Story.done(scene.get(dispatcher, "/api/requests/{id}/plan-proposal", request));
    }

    /** When somebody may come, agreed with the resident, with the reason and the full names. */
    void accessIsAgreed(String dispatcher, String request, Crew crew) {
        Story.made(scene.post(dispatcher, "/api/requests/" + request + "/visits", """
            {"from": "%s", "to": "%s", "reason": "REPAIR", "way": "PHONE", "workers": ["%s"]}\
            """.formatted(
                        story.in(Duration.ofMinutes(10)), story.in(Duration.ofHours(2)), crew.worker())));
    }

    /** The work order is handed over. */
    String isHandedOver(Town town, String request, Crew crew) {
        return Yard.made(yard.orders(
                town, request, "\"crew\": \"%s\", \"beforePhotos\": true, \"afterPhotos\": true".formatted(crew.id())));
    }

    /** Accepted, and the crew sets out. */
    void setsOut(Crew crew, String order) {
        yard.does(crew.bearer(), order, "accept", "{}");
        yard.does(crew.bearer(), order, "on-the-way", "{}");
    }

    /** On site, and the harm is stopped. */
    void isLocalised(Crew crew, String order) {
        String before = story.uploaded(crew.bearer(), "before.jpg", Pictures.photo());
        yard.does(crew.bearer(), order, "on-site", "{\"files\": [\"" + before + "\"]}");
        yard.does(crew.bearer(), order, "localise", "{}");
    }

    /** Repaired, with what was spent and a photo of it. */
    void isRepaired(Crew crew, String order) {
        String after = story.uploaded(crew.bearer(), "after.jpg", Pictures.photo());
        yard.does(crew.bearer(), order, "done", """
            {"work": "Заменён участок стояка", "volume": "1,5 м", "minutes": 40, "files": ["%s"],
             "materials": [{"name": "Труба ПП 20 мм", "quantity": "1.5", "unit": "м"}]}\
            """.formatted(after));
    }

    /** The act is signed on the phone's screen; its PDF is the one whose hash stands in the book. */
    void actIsSigned(String dispatcher, Crew crew, String request) {
        String signature = story.uploaded(crew.bearer(), "sign.png", Pictures.plain("png", 300, 100));
        MvcTestResult drawn = acting.tries(crew.bearer(), request, "papers", """
            {"form": "WORK", "works": [{"name": "Замена участка стояка", "unit": "м", "quantity": "1.5"}],
             "materials": [{"name": "Труба ПП 20 мм", "unit": "м", "quantity": "1.5"}],
             "signing": {"signature": "%s"}}\
            """.formatted(signature));
        String paper = Story.done(drawn);
        byte[] pdf = scene.get(crew.bearer(), JsonPath.read(paper, "$.url"))
                .getResponse()
                .getContentAsByteArray();
        assertThat(acting.lastFacts(dispatcher, request))
                .containsEntry("number", JsonPath.read(paper, "$.number"))
                .containsEntry("signed", "SCREEN")
                .containsEntry("sha256", hash(pdf));
    }

    private static String hash(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The photos are looked at, and the resident says over the link that it is fixed. */
    void isControlled(String dispatcher, String request) {
        acting.does(dispatcher, request, "control", "{\"photosBefore\": true, \"photosAfter\": true}");
        String token = surveys.token(RequestId.of(UUID.fromString(request)));
        Story.done(scene.post(
                "Bearer none",
                "/api/surveys/" + token,
                "{\"score\": 5, \"outcome\": \"FIXED\", \"words\": \"Спасибо\"}"));
    }

    /** Closed with its result; every clock it ever had was kept. */
    void isClosed(String dispatcher, String request) {
        String closed = acting.does(dispatcher, request, "close", "{\"result\": \"DONE\", \"told\": \"SPOKEN\"}");
        assertThat(JsonPath.<String>read(closed, "$.status")).isEqualTo("CLOSED");
        assertThat(text(scene.get(dispatcher, "/api/requests/{id}/receipt", request)))
                .contains("proof");
    }
}
