package ru.adsdesk.journal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.ExportChecker;
import ru.adsdesk.journal.log.InclusionProof;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.journal.log.VerifierKey;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class JournalWebTests {

    private static final String PHONE = "+79000000019";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private Books books;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private final OrganisationId organisation = OrganisationId.next();
    private final BookId book = BookId.of(organisation);
    private final UUID house = UUID.randomUUID();
    private final Subject request = Subject.of("request", UUID.randomUUID());
    private CentreId centre;

    @BeforeEach
    void writeThreeLines() {
        centre = desk.centre();
        plain.executeWithoutResult(status -> books.open(book, Book.Kind.ORGANISATION, centre, ZoneId.of("Asia/Omsk")));
        transactions.in(
                book,
                () -> journal.append(
                        book,
                        List.of(
                                line(request).at(house),
                                line(Subject.of("request", UUID.randomUUID())),
                                line(request).at(house))));
    }

    @Test
    void refusesChannelsAndExecutors() {
        String executor = desk.person(Role.EXECUTOR, centre).bearer();
        String key = desk.key(Channel.WEBSITE, centre).bearer();
        for (String address :
                List.of("", "/{book}/lines", "/{book}/proof?line=1", "/{book}/consistency?from=0", "/{book}/export")) {
            assertRefused(get(executor, address), 403, "auth.forbidden");
            assertRefused(get(key, address), 403, "auth.forbidden");
        }
    }

    @Test
    void hidesBooksOutsideTheScope() {
        List<String> strangers = List.of(
                desk.person(Role.ADMINISTRATOR, desk.centre()).bearer(),
                desk.person(Role.AUDITOR, centre, OrganisationId.next()).bearer());
        for (String stranger : strangers) {
            for (String address :
                    List.of("/{book}/lines", "/{book}/proof?line=1", "/{book}/consistency?from=0", "/{book}/export")) {
                assertRefused(get(stranger, address), 404, "book.unknown");
            }
            assertThat(ids(get(stranger, ""))).doesNotContain(book.toString());
        }
        assertThat(lastLine()).isEqualTo(3);
    }

    @Test
    void showsTheBooksOfTheScope() {
        String all = desk.person(Role.AUDITOR, centre).bearer();
        assertThat(ids(get(all, ""))).contains(book.toString(), centre.toString());
        String one = desk.person(Role.MANAGER, centre, organisation).bearer();
        assertThat(ids(get(one, ""))).containsExactlyInAnyOrder(book.toString(), centre.toString());
    }

    @Test
    void pagesThroughTheLines() {
        String dispatcher = desk.person(Role.DISPATCHER, centre).bearer();
        JsonNode first = body(get(dispatcher, "/{book}/lines?limit=2"));
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.at("/items/0/line/code").asString()).isEqualTo("account.created");
        assertThat(first.at("/items/0/line/facts/words").asString()).isEqualTo("«ёлка»\n");
        assertThat(first.at("/items/0/openings/phone").asString()).isEqualTo(PHONE);
        assertThat(first.at("/items/0/leafHash").asString()).isEqualTo(leaf(1));
        JsonNode rest = body(get(
                dispatcher, "/{book}/lines?limit=2&after=" + first.get("after").asString()));
        assertThat(rest.at("/items/0/number").asLong()).isEqualTo(3);
        assertThat(rest.has("after")).isFalse();
        assertRefused(get(dispatcher, "/{book}/lines?limit=0"), 400, "parameter.bad");
        assertRefused(get(dispatcher, "/{book}/lines?after=-1"), 400, "parameter.bad");
        assertThat(lastLine()).isEqualTo(3);
    }

    @Test
    void masksPersonalValuesForAuditorsUntilTheyAskAndWritesThatDown() {
        Desk.Person auditor = desk.person(Role.AUDITOR, centre);
        MvcTestResult masked = get(auditor.bearer(), "/{book}/lines");
        assertThat(masked).bodyText().doesNotContain(PHONE);
        assertThat(lastLine()).isEqualTo(3);
        assertThat(get(auditor.bearer(), "/{book}/lines?unmask=true"))
                .bodyText()
                .contains(PHONE);
        JsonNode told = body(get(auditor.bearer(), "/{book}/lines?after=3")).at("/items/0/line");
        assertThat(told.at("/code").asString()).isEqualTo("personal-data.unmasked");
        assertThat(told.at("/actor/id").asString()).isEqualTo(auditor.id().toString());
        assertThat(told.at("/facts/to").asLong()).isEqualTo(3);
    }

    @Test
    void anybodyMayTakeSealAndKeys() {
        MvcTestResult seal = open("/checkpoint");
        assertThat(seal).hasStatusOk().hasContentTypeCompatibleWith("text/plain");
        KnownKeys keys = keys();
        assertThat(keys.signerOf(SignedNote.parse(text(seal).getBytes(UTF_8)))).isPresent();
        assertRefused(
                http.get()
                        .uri("/api/journals/" + UUID.randomUUID() + "/checkpoint")
                        .exchange(),
                404,
                "book.unknown");
        assertRefused(
                http.get().uri("/api/journals/" + UUID.randomUUID() + "/key").exchange(), 404, "book.unknown");
        assertRefused(http.get().uri("/api/journals/none/key").exchange(), 400, "parameter.bad");
    }

    @Test
    void provesLinesAndOlderSeals() {
        String auditor = desk.person(Role.AUDITOR, centre).bearer();
        get(auditor, "/{book}/export");
        JsonNode proof = body(get(auditor, "/{book}/proof?line=2"));
        assertThat(new InclusionProof(1, proof.get("size").asLong(), digests(proof.get("hashes")))
                        .proves(
                                Digest.ofBase64(leaf(2)),
                                Digest.ofBase64(proof.get("root").asString())))
                .isTrue();
        assertThat(text(open("/checkpoint"))).contains(proof.get("root").asString());
        JsonNode older = body(get(auditor, "/{book}/consistency?from=3"));
        assertThat(new ru.adsdesk.journal.log.ConsistencyProof(
                                3, older.get("to").asLong(), digests(older.get("hashes")))
                        .proves(
                                Digest.ofBase64(older.get("fromRoot").asString()),
                                Digest.ofBase64(older.get("toRoot").asString())))
                .isTrue();
        assertRefused(get(auditor, "/{book}/proof?line=2&size=1000"), 409, "book.not-sealed-so-far");
        assertRefused(get(auditor, "/{book}/proof?line=1000"), 404, "line.unknown");
        assertRefused(get(auditor, "/{book}/proof"), 400, "parameter.missing");
        assertRefused(get(auditor, "/{book}/consistency?from=4&to=3"), 400, "parameter.bad");
    }

    @Test
    void exportsWhatTheCheckerAccepts() throws Exception {
        String dispatcher = desk.person(Role.DISPATCHER, centre).bearer();
        String auditor = desk.person(Role.AUDITOR, centre).bearer();
        assertThat(accepted(get(dispatcher, "/{book}/export")))
                .extracting("lines", "openings")
                .containsExactly(4L, 3L);
        assertThat(accepted(get(auditor, "/{book}/export")))
                .extracting("lines", "openings")
                .containsExactly(5L, 0L);
        assertThat(accepted(get(auditor, "/{book}/export?house=" + house)))
                .extracting("lines")
                .isEqualTo(2L);
        assertThat(accepted(get(dispatcher, "/{book}/export?subject=" + request.id())))
                .extracting("lines", "openings")
                .containsExactly(2L, 2L);
        assertRefused(get(auditor, "/{book}/export?house=" + UUID.randomUUID()), 404, "book.nothing-of-it");
        assertRefused(
                get(auditor, "/{book}/export?house=" + house + "&subject=" + request.id()),
                400,
                "export.one-part-only");
    }

    @Test
    void letsOnlyAdministratorsErase() {
        String address = "/api/personal-data/" + request.id() + "?book=" + book;
        assertRefused(delete(desk.person(Role.SENIOR, centre).bearer(), address), 403, "auth.forbidden");
        assertRefused(delete(desk.person(Role.ADMINISTRATOR, desk.centre()).bearer(), address), 404, "book.unknown");
        String admin = desk.person(Role.ADMINISTRATOR, centre).bearer();
        assertRefused(
                delete(admin, "/api/personal-data/" + UUID.randomUUID() + "?book=" + book), 404, "book.nothing-of-it");
        assertRefused(delete(admin, address + "&reason=WHIM"), 400, "parameter.bad");
        assertThat(lastLine()).isEqualTo(3);
        assertThat(delete(admin, address)).hasStatus(204);
        JsonNode lines = body(get(admin, "/{book}/lines"));
        assertThat(lines.at("/items/0").has("openings")).isFalse();
        assertThat(lines.at("/items/1/openings/phone").asString()).isEqualTo(PHONE);
        assertThat(lines.at("/items/3/line/code").asString()).isEqualTo("personal-data.erased");
    }

    private NewLine line(Subject subject) {
        return NewLine.of(subject, "account.created", Instant.now(), Actor.system())
                .saying(Map.of("words", "«ёлка»\n"))
                .keeping(Map.of("phone", PHONE));
    }

    private Verdict.Accepted accepted(MvcTestResult export) throws Exception {
        assertThat(export).hasStatusOk().hasContentTypeCompatibleWith("text/plain");
        Verdict verdict = new ExportChecker(keys(), List.of())
                .check(new ByteArrayInputStream(export.getResponse().getContentAsByteArray()));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return (Verdict.Accepted) verdict;
    }

    private KnownKeys keys() {
        return new KnownKeys(text(open("/key")).lines().map(VerifierKey::parse).toList());
    }

    private MvcTestResult open(String address) {
        return http.get().uri("/api/journals/" + book + address).exchange();
    }

    private MvcTestResult get(String bearer, String address) {
        return http.get()
                .uri("/api/journals" + address.replace("{book}", book.toString()))
                .header("Authorization", bearer)
                .exchange();
    }

    private MvcTestResult delete(String bearer, String address) {
        return http.method(HttpMethod.DELETE)
                .uri(address)
                .header("Authorization", bearer)
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private List<String> ids(MvcTestResult shelf) {
        return body(shelf).get("items").findValuesAsString("id");
    }

    private static List<Digest> digests(JsonNode hashes) {
        List<Digest> digests = new ArrayList<>();
        hashes.forEach(hash -> digests.add(Digest.ofBase64(hash.asString())));
        return digests;
    }

    private String leaf(long no) {
        return jdbc.sql("select leaf from journal.line where book = ? and no = ?")
                .params(book.value(), no)
                .query((row, n) -> Digest.of(row.getBytes(1)).base64())
                .single();
    }

    private long lastLine() {
        return jdbc.sql("select last_line from journal.book where id = ?")
                .param(book.value())
                .query(Long.class)
                .single();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
