package ru.adsdesk.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.console.FeedRounds;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Tokens;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;

/** The live feed over HTTP. */
@DeskTest
@Import({Scene.class, FeedRounds.class})
class FeedWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private FeedRounds rounds;

    @Autowired
    private Tokens tokens;

    private Town town;
    private long start;

    @BeforeEach
    void caughtUp() {
        town = scene.town();
        start = rounds.project();
    }

    @Test
    void refusesNobodyCrewsAndNonsense() {
        assertThat(http.get().uri("/api/feed")).hasStatus(401);
        String crew = desk.person(Role.EXECUTOR, town.centre()).bearer();
        assertThat(scene.get(crew, "/api/feed")).hasStatus(403);
        assertThat(scene.get(crew, "/api/feed/page")).hasStatus(403);
        assertThat(scene.get(town.senior().bearer(), "/api/feed?after=-1")).hasStatus(400);
        assertThat(scene.get(town.senior().bearer(), "/api/feed?after=lately")).hasStatus(400);
        assertThat(scene.get(town.senior().bearer(), "/api/feed/page?limit=0")).hasStatus(400);
    }

    @Test
    void readsInPages() {
        scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000001"));
        long head = rounds.project();
        MvcTestResult page = scene.get(town.dispatcher().bearer(), "/api/feed/page?after={after}", start);
        assertThat(page)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("request.registered");
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[0].book")
                .isEqualTo(town.mine().toString());
        assertThat(page).bodyJson().extractingPath("$.items[0].subject.kind").isEqualTo("request");
        assertThat(page).bodyJson().extractingPath("$.after").isEqualTo((int) head);
        assertThat(text(page)).doesNotContain("Примерова", "9000000001", "Прорвало");
    }

    @Test
    void streamsUntilTheTokenIsTakenBack() throws Exception {
        scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000001"));
        rounds.project();
        Person listener = desk.person(Role.SENIOR, town.centre());
        long position = rounds.project();
        CompletableFuture<MvcTestResult> stream = CompletableFuture.supplyAsync(() -> http.get()
                .uri("/api/feed?after=0")
                .header("Authorization", listener.bearer())
                .header("Last-Event-ID", start)
                .exchange());
        rounds.awaitListener();
        tokens.revoke(listener.token());

        MvcTestResult ended = stream.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
        assertThat(ended).hasStatusOk().headers().hasValue("X-Accel-Buffering", "no");
        assertThat(ended.getResponse().getContentType()).startsWith("text/event-stream");
        assertThat(text(ended))
                .startsWith("retry: 2000\n\nid: " + (start + 1) + "\nevent: request.registered\ndata: {\"position\":"
                        + (start + 1))
                .contains("id: " + position + "\nevent: account.created\n")
                .endsWith("}\n\n");
    }
}
