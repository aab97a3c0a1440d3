package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;

@DeskTest
class AccessLogWebTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private AccessLog log;

    @Autowired
    private PlatformTransactionManager manager;

    private CentreId centre;
    private Person dispatcher;
    private Person auditor;

    @BeforeEach
    void openACentre() {
        centre = desk.centre();
        dispatcher = desk.person(Role.DISPATCHER, centre);
        auditor = desk.person(Role.AUDITOR, centre);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHER", "SENIOR", "EXECUTOR", "MANAGER"})
    void refusesThoseWhoAreWatched(Role role) {
        assertThat(read(desk.person(role, centre), "")).hasStatus(403);
    }

    @Test
    void takesMoreLooksThanCanWaitAlsoWhereOneMayOnlyRead() {
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        reading.executeWithoutResult(any -> IntStream.range(0, 25_000)
                .forEach(n -> log.note(dispatcher.caller(), "request.read", "request", null)));
        assertThat(read(auditor, "?limit=1"))
                .bodyJson()
                .extractingPath("$.items[0].purpose")
                .isEqualTo("request.read");
    }

    @Test
    void tellsWhoLookedAtWhatNewestFirst() {
        UUID request = UUID.randomUUID();
        log.note(dispatcher.caller(), "request.read", "request", request);
        log.note(dispatcher.caller(), "request.searched", "search", null);
        MvcTestResult answer = read(auditor, "");
        assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.items[0].purpose").isEqualTo("request.searched");
        assertThat(answer).bodyJson().extractingPath("$.items[1].subject").isEqualTo(request.toString());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[1].actor.id")
                .isEqualTo(dispatcher.id().toString());
    }

    @Test
    void losesNothingOfARush() {
        int many = 1201;
        IntStream.range(0, many)
                .parallel()
                .forEach(one -> log.note(dispatcher.caller(), "request.read", "request", UUID.randomUUID()));
        assertThat(log.list(auditor.caller(), null, many + 1)).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void pagesAndKeepsCentresApart() {
        Person stranger = desk.person(Role.DISPATCHER, desk.centre());
        log.note(stranger.caller(), "request.read", "request", UUID.randomUUID());
        for (int one = 0; one < 3; one++) {
            log.note(dispatcher.caller(), "request.read", "request", UUID.randomUUID());
        }
        MvcTestResult first = read(auditor, "?limit=2");
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
        long after = log.list(auditor.caller(), null, 2).getLast().id();
        assertThat(first).bodyJson().extractingPath("$.after").isEqualTo(Long.toString(after));
        assertThat(read(auditor, "?limit=2&after=" + after))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }

    private MvcTestResult read(Person by, String query) {
        return http.get()
                .uri("/api/access-log" + query)
                .header("Authorization", by.bearer())
                .exchange();
    }
}
