package ru.adsdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;

/** Callers are tied to an accident in the very moment it ends: each is either told that it is over or ends with it. */
@DeskTest
@Import({Scene.class, Acting.class, Outages.class})
class LinkRaceTests {

    private static final int CALLERS = 40;
    private static final int BEFORE_THE_END = 8;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Outages outages;

    @Autowired
    private Following following;

    @Test
    void leavesNobodyBetweenTheEndAndTheLink() {
        Town town = scene.town();
        String dispatcher = town.dispatcher().bearer();
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        CountDownLatch some = new CountDownLatch(BEFORE_THE_END);
        List<CompletableFuture<MvcTestResult>> calls = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(8)) {
            desks.execute(() -> end(some, dispatcher, outage));
            for (int n = 0; n < CALLERS; n++) {
                String call = call(town, outage, n);
                calls.add(CompletableFuture.supplyAsync(() -> answered(some, dispatcher, call), desks));
            }
        }
        following.round();
        int tied = 0;
        for (CompletableFuture<MvcTestResult> call : calls) {
            tied += endedWith(dispatcher, call.join()) ? 1 : 0;
        }
        assertThat(tied).isGreaterThanOrEqualTo(BEFORE_THE_END);
        assertThat(outages.<Integer>read(dispatcher, outage, "$.linked.requests"))
                .isEqualTo(tied);
        assertThat(outages.<Integer>read(dispatcher, outage, "$.linked.owed")).isZero();
    }

    private MvcTestResult answered(CountDownLatch some, String dispatcher, String call) {
        MvcTestResult answer = scene.register(dispatcher, call);
        some.countDown();
        return answer;
    }

    private void end(CountDownLatch some, String dispatcher, String outage) {
        try {
            some.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        outages.does(dispatcher, outage, "restore", "{}");
    }

    private boolean endedWith(String dispatcher, MvcTestResult call) {
        if (call.getResponse().getStatus() != 201) {
            assertThat(text(call)).contains("outage.ended");
            return false;
        }
        String id = JsonPath.read(text(call), "$.id");
        assertThat(acting.status(dispatcher, id)).isEqualTo("COMPLETED");
        return true;
    }

    private static String call(Town town, String outage, int n) {
        return """
            {"channel": "PHONE", "applicant": {"phone": "890000003%02d"}, "kind": "cold-water.none",
             "address": {"houseId": "%s", "premises": "%d"}, "outageId": "%s"}\
            """.formatted(n, town.garden(), n + 1, outage);
    }
}
