package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookReader;
import ru.adsdesk.journal.Exports;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.journal.log.ExportChecker;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Seals leave the house once a day, and a kept mail shows a rewrite years later. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class SealMailTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    @Autowired
    private Seals seals;

    @Autowired
    private Exports exports;

    @Autowired
    private SteppedClock clock;

    private final MailServer mails = MailServer.started();
    private Town town;
    private String admin;

    @BeforeEach
    void settle() {
        LocalDate tomorrow = LocalDate.ofInstant(Instant.now(), MOSCOW).plusDays(1);
        clock.set(tomorrow.atTime(6, 0).atZone(MOSCOW).toInstant());
        town = scene.town();
        admin = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        post.mail(town.centre(), mails, false);
        acting.registered(town);
    }

    @AfterEach
    void close() {
        mails.close();
        clock.release();
    }

    private String subscribe(String email) {
        return text(scene.post(admin, "/api/seal-subscribers", "{\"email\": \"%s\"}".formatted(email)));
    }

    private List<String> enclosed(MailServer.Mail mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.message().getContent();
        List<String> found = new ArrayList<>();
        for (int n = 1; n < parts.getCount(); n++) {
            found.add(new String(parts.getBodyPart(n).getInputStream().readAllBytes()).replace("\r\n", "\n"));
        }
        return found;
    }

    @Test
    void mailsEachBooksNewestSealOnceADayAtItsHour() {
        subscribe("inspector@example.org");
        post.goOut();
        assertThat(mails.mails()).isEmpty();
        clock.step(Duration.ofHours(1));
        post.goOut();
        post.goOut();
        assertThat(mails.to("inspector@example.org")).hasSize(1);
        clock.step(Duration.ofDays(1));
        post.goOut();
        assertThat(mails.to("inspector@example.org")).hasSize(2);
    }

    @Test
    void enclosesSealsThatTheCheckerTakesAsKnown() throws Exception {
        subscribe("inspector@example.org");
        clock.step(Duration.ofHours(1));
        post.goOut();
        BookId book = BookId.of(town.mine());
        String kept = enclosed(mails.mails().getFirst()).stream()
                .filter(note -> note.contains(town.mine().toString()))
                .findFirst()
                .orElseThrow();
        acting.registered(town);
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        exports.book(book, BookReader.masked(Actor.system())).writeTo(export);
        Verdict verdict = new ExportChecker(new KnownKeys(seals.keys(book)), List.of(SignedNote.parse(kept.getBytes())))
                .check(new ByteArrayInputStream(export.toByteArray()));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void keepsEachAddressOnceAndForgetsItWhenItGoes() {
        String id = JsonPath.read(subscribe("council-once@example.org"), "$.id");
        assertThat(scene.post(admin, "/api/seal-subscribers", "{\"email\": \"Council-Once@example.org\"}"))
                .hasStatus(409);
        assertThat(scene.delete(admin, "/api/seal-subscribers/" + id)).hasStatus(204);
        assertThat(scene.tableHolds("notification.seal_subscriber", "council-once@example.org"))
                .isFalse();
        assertThat(scene.delete(admin, "/api/seal-subscribers/" + id)).hasStatus(404);
    }
}
