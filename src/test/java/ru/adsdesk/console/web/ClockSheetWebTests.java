package ru.adsdesk.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** The clocks of a request on paper. */
@DeskTest
@Import({Scene.class, Acting.class, WatchRounds.class})
class ClockSheetWebTests {

    /** 12:00 in Moscow, where the houses of a scene stand. */
    private static final Instant NOON = Instant.parse("2026-03-10T09:00:00Z");

    private static final String ADDRESS = "/requests/{id}/clocks/print";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private WatchRounds watcher;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String request;

    @BeforeEach
    void registerALeak() {
        clock.set(NOON);
        town = scene.town();
        request = acting.registered(town);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void refusesNobodyStrangersAndUnknownRequests() {
        assertThat(http.get().uri(ADDRESS, request)).hasStatus(401);
        assertThat(scene.get(scene.town().dispatcher().bearer(), ADDRESS, request))
                .hasStatus(404);
        assertThat(scene.get(town.dispatcher().bearer(), ADDRESS, "2026-999999"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("request.unknown");
    }

    @Test
    void tellsTheBreachItsInstantsInTheHousesTimeAndWhoWasTold() throws IOException {
        assertThat(scene.act(town.senior().bearer(), "/api/shifts/sign-on")).hasStatus2xxSuccessful();
        at(Duration.ofMinutes(15));
        at(Duration.ofMinutes(24));
        at(Duration.ofMinutes(31));
        acting.does(town.dispatcher().bearer(), request, "take", "{}");
        acting.does(town.dispatcher().bearer(), request, "arrive", "{}");
        acting.does(town.dispatcher().bearer(), request, "localise", "{\"by\": \"CREW\"}");

        MvcTestResult sheet = scene.get(town.dispatcher().bearer(), ADDRESS, request);
        keep(sheet);
        assertThat(sheet).hasStatusOk();
        assertThat(sheet.getResponse().getContentType()).startsWith("text/html");
        assertThat(text(sheet))
                .contains("ул. Садовая, д. 5", "Europe/Moscow, UTC+03:00")
                .contains("ПП РФ № 416, п. 13", "10.03.2026 12:00:00 + 30 мин = 10.03.2026 12:30:00")
                .contains("прошло 50 % срока", "10.03.2026 12:15:00", "прошло 80 % срока", "10.03.2026 12:24:00")
                .contains("срок истёк 10.03.2026 12:30:00", "обнаружено 10.03.2026 12:31:00")
                .contains("нарушен", "Авария локализована", "Иван Примеров", "старший диспетчер")
                .contains("Печать книги", "/api/requests/" + request + "/receipt")
                .doesNotContain("??", "Примерова", "9000000001", "Прорвало");
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        MvcTestResult sheet = http.get()
                .uri(ADDRESS, request)
                .header("Authorization", town.dispatcher().bearer())
                .header("Accept-Language", "en")
                .exchange();
        assertThat(text(sheet)).contains("lang=\"en\"", "Limits of request", "running", "Request registered");
    }

    @Test
    void loadsNothingButTheDesksOwnFilesAndWritesNoneIntoThePage() {
        MvcTestResult sheet = scene.get(town.dispatcher().bearer(), ADDRESS, request);
        assertThat(sheet)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .startsWith("default-src 'none'")
                                .doesNotContain("unsafe"));
        assertThat(text(sheet))
                .contains("<link rel=\"stylesheet\" href=\"/console/console.css\">")
                .doesNotContain("<script", "<style", " style=", "http://", "https://");
        assertThat(http.get().uri("/console/console.css")).hasStatusOk();
    }

    private void at(Duration since) {
        clock.set(NOON.plus(since));
        watcher.watch();
    }

    /** The last sheet made is left beside the test reports, to be looked at. */
    private static void keep(MvcTestResult sheet) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target", "sheets")).resolve("clocks.html"),
                text(sheet),
                StandardCharsets.UTF_8);
    }

    @Test
    void printsTheClocksOfACallAndOfAMessage() {
        String dispatcher = town.dispatcher().bearer();
        String call =
                JsonPath.read(Scene.text(scene.post(dispatcher, "/api/calls/events", """
                        {"callId": "pbx-77", "type": "RINGING", "at": "%s", "from": "89000000077", "to": "100"}""".formatted(NOON))), "$.id");
        String message = JsonPath.read(
                Scene.text(scene.post(
                        dispatcher, "/api/messages", "{\"channel\": \"EMAIL\", \"text\": \"Когда включат?\"}")),
                "$.id");
        assertThat(Scene.text(scene.get(dispatcher, "/calls/{id}/clocks/print", call)))
                .contains("Сроки по звонку pbx-77", "Ответить на телефонный вызов")
                .doesNotContain("89000000077", "Оттиск записи о регистрации");
        assertThat(Scene.text(scene.get(dispatcher, "/messages/{id}/clocks/print", message)))
                .contains("Сроки по сообщению", "Рассмотреть сообщение");
    }
}
