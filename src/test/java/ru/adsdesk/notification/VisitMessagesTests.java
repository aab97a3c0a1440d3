package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.dispatch.visit.Reminders;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Residents hear who comes when and why (416 p.13); crews hear of the work orders they are given. */
@DeskTest
@Import({Scene.class, Post.class, Yard.class, Reminders.class})
class VisitMessagesTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String MAIL = "anna@example.org";

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Yard yard;

    @Autowired
    private Reminders reminders;

    @Autowired
    private SteppedClock clock;

    private final MailServer mails = MailServer.started();
    private Town town;
    private Crew crew;
    private String request;

    @BeforeEach
    void settle() {
        clock.set(at(10));
        town = scene.town();
        crew = yard.plumbers(town);
        post.mail(town.centre(), mails, false);
        request = post.registered(town, "89000000001", MAIL);
        scene.put(
                crew.bearer(),
                "/api/me/contacts",
                "{\"email\": \"crew@example.org\", \"ways\": [], \"language\": \"RU\"}");
    }

    @AfterEach
    void close() {
        mails.close();
        clock.release();
    }

    private static Instant at(int hour) {
        return LocalDate.now(MOSCOW)
                .atTime(LocalTime.of(hour, 0))
                .atZone(MOSCOW)
                .toInstant();
    }

    private String visit(String order) {
        return Yard.made(scene.post(
                town.dispatcher().bearer(),
                "/api/requests/" + request + "/visits",
                "{\"workOrder\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"reason\": \"REPAIR\", \"way\": \"PHONE\"}"
                        .formatted(order, at(15), at(17))));
    }

    private String words(String to, String title) {
        return mails.to(to).stream()
                .filter(mail -> mail.title().contains(title))
                .map(MailServer.Mail::words)
                .reduce((one, other) -> other)
                .orElse("");
    }

    @Test
    void tellTheSlotTheReasonAndTheFullNames() {
        visit(yard.ordered(town, request, crew));
        post.goOut();
        assertThat(words(MAIL, "визит согласован"))
                .contains(", 15:00–17:00")
                .contains("Образцов Николай Петрович")
                .contains("ремонт");
    }

    @Test
    void remindOfAnAgreedVisit() {
        visit(yard.ordered(town, request, crew));
        clock.set(at(14));
        reminders.round();
        post.goOut();
        assertThat(words(MAIL, "напоминание")).contains(", 15:00–17:00");
    }

    @Test
    void tellThatACrewIsOnItsWay() {
        String order = yard.ordered(town, request, crew);
        yard.does(crew.bearer(), order, "accept", "{}");
        yard.does(crew.bearer(), order, "on-the-way", "{}");
        post.goOut();
        assertThat(words(MAIL, "бригада в пути")).contains("бригада выехала");
    }

    @Test
    void tellTheCrewOfItsWorkOrder() {
        yard.ordered(town, request, crew);
        post.goOut();
        assertThat(words("crew@example.org", "Наряд по заявке")).contains("ул. Садовая, д. 5");
    }
}
