package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Text messages over SMPP: the receipt is the proof; what fails falls over to the next channel in time. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class SmsTests {

    private static final String MAIL = "anna@example.org";

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SteppedClock clock;

    private final SmsProvider provider = SmsProvider.started();
    private final MailServer mails = MailServer.started();
    private Town town;
    private String dispatcher;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @AfterEach
    void close() {
        provider.close();
        mails.close();
        clock.release();
    }

    private void sms(String password) {
        ChannelSetup setup =
                new ChannelSetup.Sms("localhost", provider.port(), false, SmsProvider.SYSTEM, null, "DESK");
        post.add(town.centre(), setup, password);
    }

    private String planned(String email) {
        String id = post.registered(town, "89000000001", email);
        post.goOut();
        Instant planned = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
        acting.does(dispatcher, id, "plan", "{\"plannedAt\": \"%s\"}".formatted(planned));
        return id;
    }

    /** The provider tells it over the network: it is there when it is stored. */
    private void receipt(DeliveryReceiptState state) {
        SmsProvider.Sms last = provider.taken().getLast();
        provider.receipt(last, state);
        await().until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from notification.receipt where key like '%:' || ?)",
                Boolean.class, last.id().toLowerCase())));
    }

    @Test
    void tellsThePlannedTermAndTakesTheReceiptForDelivery() {
        sms(SmsProvider.PASSWORD);
        String id = planned(null);
        post.goOut();
        assertThat(provider.taken()).hasSize(2);
        assertThat(provider.taken().getLast().to()).isEqualTo("79000000001");
        assertThat(provider.taken().getLast().words()).startsWith("Заявка 2").contains("работы будут выполнены до");
        assertThat(post.state(town, id, "PLANNED_TOLD", "SMS")).isEqualTo("SENT");
        assertThat(acting.codes(dispatcher, id)).doesNotContain("request.informed");
        receipt(DeliveryReceiptState.DELIVRD);
        post.goOut();
        assertThat(post.state(town, id, "PLANNED_TOLD", "SMS")).isEqualTo("DELIVERED");
        assertThat(acting.codes(dispatcher, id)).endsWith("notification.delivered", "request.informed");
    }

    @Test
    void takesALongTextWhole() {
        sms(SmsProvider.PASSWORD);
        String id = post.registered(town, "89000000001", null);
        acting.does(
                dispatcher,
                id,
                "comment",
                "{\"public\": true, \"words\": \"%s\"}".formatted("Ждём слесаря. ".repeat(40)));
        post.goOut();
        assertThat(provider.taken())
                .extracting(SmsProvider.Sms::words)
                .anySatisfy(words -> assertThat(words).hasSizeGreaterThan(500).endsWith("Ждём слесаря."));
    }

    @Test
    void fallsOverToMailWhenTheReceiptSaysUndeliverable() {
        sms(SmsProvider.PASSWORD);
        post.mail(town.centre(), mails, true);
        String id = planned(MAIL);
        post.goOut();
        receipt(DeliveryReceiptState.UNDELIV);
        post.goOut();
        assertThat(post.state(town, id, "PLANNED_TOLD", "SMS")).isEqualTo("FAILED");
        assertThat(post.state(town, id, "PLANNED_TOLD", "EMAIL")).isEqualTo("DELIVERED");
        assertThat(acting.codes(dispatcher, id)).endsWith("request.informed");
    }

    @Test
    void fallsOverWhileThereIsTimeWhenTheProviderIsDown() {
        sms(SmsProvider.PASSWORD);
        post.mail(town.centre(), mails, true);
        String id = planned(MAIL);
        provider.stop();
        Instant due = clock.instant().plus(Duration.ofMinutes(30));
        post.goOut();
        assertThat(post.state(town, id, "PLANNED_TOLD", "SMS")).isEqualTo("WAITING");
        clock.step(Duration.ofSeconds(20));
        post.goOut();
        assertThat(post.state(town, id, "PLANNED_TOLD", "SMS")).isEqualTo("FAILED");
        assertThat(post.state(town, id, "PLANNED_TOLD", "EMAIL")).isEqualTo("DELIVERED");
        assertThat(clock.instant()).isBefore(due);
        assertThat(acting.codes(dispatcher, id))
                .endsWith("notification.failed", "notification.sent", "notification.delivered", "request.informed");
    }

    @Test
    void fallsOverWhenNoReceiptComesInTime() {
        sms(SmsProvider.PASSWORD);
        post.mail(town.centre(), mails, true);
        String id = planned(MAIL);
        post.goOut();
        clock.step(Duration.ofMinutes(11));
        post.goOut();
        assertThat(post.state(town, id, "PLANNED_TOLD", "SMS")).isEqualTo("SENT");
        assertThat(post.state(town, id, "PLANNED_TOLD", "EMAIL")).isEqualTo("DELIVERED");
        assertThat(acting.codes(dispatcher, id)).endsWith("request.informed");
    }

    @Test
    void bindsAnewAfterTheProviderBrokeOff() {
        sms(SmsProvider.PASSWORD);
        post.registered(town, "89000000001", null);
        post.goOut();
        provider.stop();
        provider.start();
        post.registered(town, "89000000002", null);
        post.goOut();
        clock.step(Duration.ofMinutes(2));
        post.goOut();
        clock.step(Duration.ofMinutes(2));
        post.goOut();
        assertThat(provider.taken()).extracting(SmsProvider.Sms::to).contains("79000000001", "79000000002");
    }

    @Test
    void hearsOfADeliveryThoughTheProviderBrokeOffAndNothingMoreGoesOut() {
        sms(SmsProvider.PASSWORD);
        String id = planned(null);
        post.goOut();
        provider.stop();
        provider.start();
        post.keepBound();
        receipt(DeliveryReceiptState.DELIVRD);
        post.goOut();
        assertThat(post.state(town, id, "PLANNED_TOLD", "SMS")).isEqualTo("DELIVERED");
    }

    @Test
    void saysThatTheProviderDoesNotLetItIn() {
        sms("wrong-pw");
        String id = post.registered(town, "89000000001", null);
        post.goOut();
        assertThat(post.about(town, id))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("failure", "NOT_LET_IN")
                        .containsEntry("state", "WAITING"));
    }

    @Test
    void sendsNoTextToALandline() {
        sms(SmsProvider.PASSWORD);
        post.registered(town, "84951234567", null);
        post.goOut();
        assertThat(provider.taken()).isEmpty();
    }
}
