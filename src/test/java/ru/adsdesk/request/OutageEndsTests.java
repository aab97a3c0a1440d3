package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.outage.Outages;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;

/** The end of an outage may be heard again after a stop, and may have been carried over to some requests only. */
@DeskTest
@Import({Scene.class, Acting.class, Outages.class})
class OutageEndsTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Outages outages;

    @Autowired
    private OutageEnds ends;

    @Autowired
    private OutageEnding ending;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private Lines lines;

    private final List<String> requests = new ArrayList<>();
    private Town town;
    private String dispatcher;
    private String outage;

    @BeforeEach
    void tieThreeAndEnd() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        for (int n = 0; n < 3; n++) {
            String request = acting.registered(town);
            acting.does(dispatcher, request, "link-outage", """
                {"outage": "%s"}\
                """.formatted(outage));
            requests.add(request);
        }
        outages.does(dispatcher, outage, "restore", "{}");
    }

    @Test
    void isCarriedOverOnceHoweverOftenItIsHeard() {
        ends.hear(restored());
        ends.hear(restored());
        for (String request : requests) {
            assertThat(acting.codes(dispatcher, request))
                    .containsExactly("request.registered", "request.outage-linked", "request.completed");
        }
    }

    @Test
    void goesOnWhereAStopCutItOff() {
        Line end = restored().getFirst();
        OutageEnd told = new OutageEnd(OutageEnd.What.RESTORED, UUID.fromString(outage), 1, end.occurredAt());
        transactions.in(
                end.book(), () -> ending.write(end.book(), told, List.of(UUID.fromString(requests.getFirst()))));
        ends.hear(restored());
        for (String request : requests) {
            assertThat(acting.codes(dispatcher, request)).containsOnlyOnce("request.completed");
        }
    }

    @Test
    void completesNothingAgainThatAPersonReturnedToWork() {
        ends.hear(restored());
        acting.does(dispatcher, requests.getFirst(), "return", """
            {"reason": "NOT_FIXED"}\
            """);
        ends.hear(restored());
        assertThat(acting.status(dispatcher, requests.getFirst())).isEqualTo("IN_PROGRESS");
    }

    @Test
    void leavesAloneWhatAPersonDidFirst() {
        acting.does(dispatcher, requests.get(1), "withdraw", "{}");
        acting.does(dispatcher, requests.get(2), "unlink-outage", "{}");
        ends.hear(restored());
        assertThat(acting.status(dispatcher, requests.get(1))).isEqualTo("WITHDRAWN");
        assertThat(acting.status(dispatcher, requests.get(2))).isEqualTo("REGISTERED");
        assertThat(JsonPath.<Integer>read(text(scene.get(dispatcher, "/api/outages/{id}", outage)), "$.linked.owed"))
                .isZero();
    }

    private List<Line> restored() {
        return lines.listOfSubject(BookId.of(town.mine()), UUID.fromString(outage), 0, 100).stream()
                .filter(line -> ends.hears(line.code()))
                .toList();
    }
}
