package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.OutageDeliveries.BookOf;
import ru.adsdesk.notification.OutageDeliveries.Delivery;
import ru.adsdesk.outage.Outages;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;

/** What the page of an accident shows beside each request: what came of telling its applicant. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class, Outages.class})
class OutageDeliveriesTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Outages outages;

    @Autowired
    private OutageDeliveries deliveries;

    private final MailServer mails = MailServer.started();

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void tellsTheLastMessageOfEachRequestAndNothingOfThoseNobodyWasTold() {
        Town town = scene.town();
        String dispatcher = town.dispatcher().bearer();
        post.mail(town.centre(), mails, true);
        mails.refuse("refused@example.org");
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        BookOf reached = caller(town, outage, "reached@example.org", 1);
        BookOf refused = caller(town, outage, "refused@example.org", 2);
        post.goOut();
        outages.does(dispatcher, outage, "update", "{\"text\": \"Меняем участок трубы\"}");
        post.goOut();
        BookOf nobody = new BookOf(town.mine().value(), UUID.randomUUID());
        Map<UUID, Delivery> last = deliveries.last(List.of(reached, refused, nobody));
        assertThat(last).containsOnlyKeys(reached.request(), refused.request());
        assertThat(last.get(reached.request()))
                .extracting(Delivery::event, Delivery::way, Delivery::state)
                .containsExactly("OUTAGE_UPDATED", "EMAIL", MessageState.DELIVERED);
        assertThat(last.get(refused.request()))
                .extracting(Delivery::event, Delivery::state)
                .containsExactly("OUTAGE_UPDATED", MessageState.FAILED);
        assertThat(deliveries.last(List.of())).isEmpty();
    }

    private BookOf caller(Town town, String outage, String email, int n) {
        String body = Scene.leak(town, "+7900%07d".formatted(5_100_000 + n))
                .replace("\"name\"", "\"email\": \"%s\", \"name\"".formatted(email))
                .replaceFirst("\\{", "{\"outageId\": \"" + outage + "\", ");
        String id = JsonPath.read(text(scene.register(town.dispatcher().bearer(), body)), "$.id");
        return new BookOf(town.mine().value(), UUID.fromString(id));
    }
}
