package ru.adsdesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ru.adsdesk.AdsDesk;
import ru.adsdesk.housing.Building;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.NewHouse;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.NewAccount;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.PlainPassword;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.identity.Tokens;

/**
 * Registrations a second over HTTP beside the bare SQL of the same rows, on the same durable server in the same run:
 * {@code ./mvnw -Pbench verify}. {@code -Dbench.seconds=6 -Dbench.rounds=3 -Dbench.clients=1,8,64} say how long and how
 * many. Both sides are measured while sealing, watching and what follows a line rest: they would be charged to whichever
 * side runs, and the bare one leaves them lines no desk writes. {@code -Dbench.whole=true} lets them run.
 */
@SpringBootTest(
        classes = AdsDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "adsdesk.demo=off",
            "adsdesk.admin.password=" + RegistrationBench.PASSWORD,
            // The bare SQL numbers a book as no desk does; the feed and the seals would stumble over it.
            "adsdesk.console.projecting=manual",
            "logging.level.ru.adsdesk.journal.SealRound=off"
        })
class RegistrationBench {

    static final String PASSWORD = "for-the-bench-only";

    private static final List<Integer> CLIENTS = Stream.of(
                    System.getProperty("bench.clients", "1,8,64").split(","))
            .map(Integer::valueOf)
            .toList();
    /** So many that a house has few requests, as in life: likely repeats stay few. */
    private static final int HOUSES = 1_000;

    private static final int SAMPLES = 500;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("bench.warm", 180));
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private Centres centres;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseRegister register;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) throws IOException {
        folder = Files.createTempDirectory("adsdesk-bench");
        properties.add("adsdesk.database.folder", folder::toString);
        if (!Boolean.getBoolean("bench.whole")) {
            for (String round : List.of("journal.sealing", "journal.following", "sla.watching")) {
                properties.add("adsdesk." + round, () -> "manual");
            }
        }
    }

    /** One round of one number of clients. */
    private record Round(Load.Result http, Load.Result client, Load.Result book) {}

    @Test
    void measures() throws Exception {
        CentreId centre = centres.list().getFirst().id();
        Caller system = Caller.system(centre);
        OrganisationId mine = organisation(system, "УК Замерная");
        OrganisationId bare = organisation(system, "УК Голая");
        OrganisationId barest = organisation(system, "УК Голая вторая");
        HttpSide http = new HttpSide(port, token(system, centre), houses(system, mine, "Садовая"));
        warmUp("HTTP", http);
        Rows rows = rows(mine);
        SqlSide byClient = bare(barest, rows.at(houses(system, barest, "Тихая")), SqlSide.Numbering.CLIENT);
        SqlSide byBook = bare(bare, rows.at(houses(system, bare, "Долгая")), SqlSide.Numbering.BOOK);
        warmUp("SQL a", byClient);
        warmUp("SQL b", byBook);
        head();
        for (int clients : CLIENTS) {
            row(clients, rounds(new Load(clients, LENGTH, folder), http, byClient, byBook));
        }
    }

    /**
     * Until the virtual machine has compiled what is hot: its compiler works less than a twentieth of the time, or
     * {@code bench.warm} seconds are over. Few clients, so that a core is left to the compiler.
     */
    private void warmUp(String name, Side side) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long end = System.nanoTime() + WARM.toNanos();
        double busy = 1;
        while (busy > 0.05 && System.nanoTime() < end) {
            long before = compiler.getTotalCompilationTime();
            double perSecond = new Load(2, WINDOW, folder).on(side).perSecond();
            busy = (compiler.getTotalCompilationTime() - before) / (double) WINDOW.toMillis();
            out.printf(
                    Locale.ROOT, "warming up %s: %.0f/s, compiling %.0f %% of the time%n", name, perSecond, busy * 100);
        }
    }

    private static List<Round> rounds(Load load, Side http, Side byClient, Side byBook) throws Exception {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(load.on(http), load.on(byClient), load.on(byBook)));
        }
        return rounds;
    }

    private void head() {
        out.println();
        out.println(
                "Registrations a second, one book, durable; median of " + ROUNDS + " rounds of " + LENGTH.toSeconds()
                        + " s. SQL: one statement a row; (a) numbers counted by the client, the book's row last of all;"
                        + " (b) numbers given by the book's row, as without gaps they must be.");
        out.println("clients |  HTTP/s |  SQL a/s |  ratio a |  SQL b/s |  ratio b |  HTTP ms p50 |   p95 |   p99 |"
                + " processor ms HTTP, a, b (each: clients+desk+compiler+collector+database)");
    }

    private void row(int clients, List<Round> rounds) {
        Round middle = rounds.stream()
                .sorted(Comparator.comparingDouble(round -> round.http().perSecond()))
                .toList()
                .get(rounds.size() / 2);
        out.printf(
                Locale.ROOT,
                "%7d | %7.0f | %8.0f | %8.2f | %8.0f | %8.2f | %12.2f | %5.1f | %5.1f | %s, %s, %s%n",
                clients,
                middle.http().perSecond(),
                median(rounds, round -> round.client().perSecond()),
                median(
                        rounds,
                        round -> round.http().perSecond() / round.client().perSecond()),
                median(rounds, round -> round.book().perSecond()),
                median(rounds, round -> round.http().perSecond() / round.book().perSecond()),
                middle.http().millis(0.5),
                middle.http().millis(0.95),
                middle.http().millis(0.99),
                middle.http().processor(),
                middle.client().processor(),
                middle.book().processor());
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private OrganisationId organisation(Caller system, String name) {
        return organisations.create(system, name, null, "+7 900 000-00-13").id();
    }

    private List<HouseId> houses(Caller system, OrganisationId server, String street) {
        List<HouseId> houses = new ArrayList<>();
        for (int i = 1; i <= HOUSES; i++) {
            houses.add(register.add(
                            system,
                            new NewHouse(
                                    "bench-" + street + i,
                                    "г. Примерск, ул. " + street + ", д. " + i,
                                    "Europe/Moscow",
                                    Building.UNKNOWN,
                                    server))
                    .house()
                    .id());
        }
        return houses;
    }

    private String token(Caller system, CentreId centre) {
        AccountId dispatcher = accounts.create(
                system,
                new NewAccount(
                        "bench-dispatcher",
                        "Иван Примеров",
                        Role.DISPATCHER,
                        Scope.wholeOf(centre),
                        new PlainPassword(PASSWORD)));
        return tokens.issue("bench-dispatcher", new PlainPassword(PASSWORD), "127.0.0.1")
                .token();
    }

    private Rows rows(OrganisationId book) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            return Rows.of(connection, book.value(), SAMPLES);
        }
    }

    private SqlSide bare(OrganisationId book, Rows rows, SqlSide.Numbering numbering) {
        return new SqlSide(
                database.getJdbcUrl(),
                database.getUsername(),
                database.getPassword(),
                book.value(),
                UUID.randomUUID(),
                rows,
                numbering,
                new AtomicLong(1_000_000));
    }
}
