package ru.adsdesk.intake.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.AdsDesk;
import ru.adsdesk.housing.EmergencyCards;
import ru.adsdesk.housing.HouseLayout;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTestConfiguration;
import ru.adsdesk.testing.TestServer;

@SpringBootTest(classes = AdsDesk.class, properties = "adsdesk.demo=on")
@Import(DeskTestConfiguration.class)
@ExtendWith(OutputCaptureExtension.class)
class DemoDataTests {

    private static final Pattern KEY = Pattern.compile("adk_\\S+");

    @Autowired
    private DemoData demo;

    @Autowired
    private Desk desk;

    @Autowired
    private Centres centres;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseRegister register;

    @Autowired
    private Houses houses;

    @Autowired
    private HouseLayout layout;

    @Autowired
    private EmergencyCards cards;

    @Autowired
    private Residents residents;

    @Autowired
    private JdbcClient jdbc;

    @Value("${adsdesk.database.url}")
    private String url;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "senior", "dispatcher", "executor", "manager", "auditor"})
    void everyRoleCanLogIn(String login) {
        assertThat(desk.login(login, "demo")).isNotBlank();
    }

    @Test
    void holdsTwoOrganisationsAndTwelveHousesInTwoZones() {
        List<ServedHouse> all = register.page(caller(), null, 100);
        assertThat(organisations.listOf(caller().scope().centre())).hasSize(2);
        assertThat(all)
                .hasSize(12)
                .allSatisfy(house -> assertThat(house.server()).isNotNull());
        assertThat(all)
                .extracting(ServedHouse::zone)
                .containsOnly(ZoneId.of("Europe/Moscow"), ZoneId.of("Asia/Vladivostok"));
    }

    @Test
    void knowsTheFirstHouseWell() {
        ServedHouse first =
                houses.findServed(caller().scope().centre(), DemoTown.WITH_CARD).orElseThrow();
        assertThat(layout.entrances(caller(), first.id())).hasSize(2);
        assertThat(layout.premises(caller(), first.id(), null)).hasSize(30);
        assertThat(layout.risers(caller(), first.id()))
                .singleElement()
                .satisfies(riser -> assertThat(riser.premises()).hasSize(5));
        assertThat(cards.get(caller(), first.id()).valves()).isNotBlank();
        assertThat(residents.page(caller(), first.id(), null, null, 10)).hasSize(3);
    }

    @Test
    void givesTheExecutorACrewAndAnAcceptedWorkOrder() {
        assertThat(jdbc.sql("select o.state from dispatch.work_order o join dispatch.worker w on w.crew = o.crew"
                                + " where w.account is not null")
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED");
        assertThat(jdbc.sql("select count(*) from dispatch.crew where contractor is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void showsALivingBoard() {
        assertThat(jdbc.sql("select distinct status from request.request")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "REGISTERED", "PLANNED", "DISPATCHED", "IN_PROGRESS", "COMPLETED", "DEFERRED", "CLOSED");
        assertThat(jdbc.sql("select count(*) from sla.clock where norm = 'eliminate' and due_at < now()")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void findsItsHousesByTheirAddresses() {
        register.page(caller(), null, 100)
                .forEach(house -> assertThat(
                                houses.resolve(house.centre(), house.address()).house())
                        .as(house.address())
                        .isNotNull()
                        .extracting(ServedHouse::id)
                        .isEqualTo(house.id()));
    }

    @Test
    void isLoadedAndToldOnce(CapturedOutput console) {
        long lines = lines();
        long keys = keysShown(console);
        demo.run(new DefaultApplicationArguments());
        assertThat(lines()).isEqualTo(lines);
        assertThat(keysShown(console)).isEqualTo(keys);
    }

    @Test
    void takesUpAStartThatWasCutOff(CapturedOutput console) throws SQLException {
        long keys = keysShown(console);
        cutOff();
        demo.run(new DefaultApplicationArguments());
        assertThat(desk.login("admin", "demo")).isNotBlank();
        assertThat(desk.login("auditor", "demo")).isNotBlank();
        assertThat(register.page(caller(), null, 100)).hasSize(12);
        assertThat(jdbc.sql("select count(*) from identity.account")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThat(jdbc.sql("select count(*) from identity.integration_key where revoked_at is null")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(keysShown(console)).isEqualTo(keys + 1);
        knowsTheFirstHouseWell();
    }

    /** What the service's own role could not do: as if these had never come about. */
    private void cutOff() throws SQLException {
        try (Connection superuser = TestServer.running().superuser(url);
                Statement statement = superuser.createStatement()) {
            statement.execute("delete from identity.token where account_id in (select id from identity.account where "
                    + "login in ('admin', 'auditor'))");
            statement.execute("delete from identity.account where login in ('admin', 'auditor')");
            statement.execute("delete from housing.resident where name = 'Мария Условная'");
        }
    }

    private static long keysShown(CapturedOutput console) {
        return KEY.matcher(console).results().count();
    }

    private Caller caller() {
        return Caller.system(centres.list().getFirst().id());
    }

    private long lines() {
        return jdbc.sql("select count(*) from journal.line").query(Long.class).single();
    }
}
