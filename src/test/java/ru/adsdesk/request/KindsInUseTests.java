package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.kind.KindRow;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class KindsInUseTests {

    private static final KindCode LEAK = new KindCode("cold-water.leak");

    @Autowired
    private Desk desk;

    @Autowired
    private KindsInUse here;

    @Autowired
    private KindTable table;

    @Autowired
    private KindKeeping keeping;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Caller keeper;

    @BeforeEach
    void settle() {
        keeper = desk.person(Role.ADMINISTRATOR, desk.centre()).caller();
    }

    @Test
    void anotherInstanceSeesAChangeAtItsNextLook() {
        KindsInUse there = new KindsInUse(table, json);
        keeping.retire(keeper, LEAK, null);
        assertThat(retired(here)).isTrue();
        assertThat(retired(there)).isFalse();
        there.look();
        assertThat(retired(there)).isTrue();
    }

    @Test
    void anInstanceStartedLaterKnowsTheChanges() {
        keeping.retire(keeper, LEAK, null);
        assertThat(retired(new KindsInUse(table, json))).isTrue();
    }

    @Test
    void worksOnByTheShippedKindWhereAStoredOneNoLongerFits() {
        KindRow leak = here.row(here.of(keeper.scope().centre()).find(LEAK).orElseThrow());
        String form = json.writeValueAsString(leak).replace("localise", "tea_break");
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into request.kind (centre, code, version, retired, form, valid_from, actor_kind, actor)"
                        + " values (?, ?, 1, false, ?, now(), 'SYSTEM', gen_random_uuid())",
                keeper.scope().centre().value(),
                LEAK.value(),
                form));
        here.look();
        KindEdition known = here.of(keeper.scope().centre()).findEdition(LEAK).orElseThrow();
        assertThat(known.origin()).isEqualTo(KindOrigin.SHIPPED);
        keeping.retire(keeper, LEAK, null);
        assertThat(retired(here)).isTrue();
    }

    private boolean retired(KindsInUse kinds) {
        return kinds.of(keeper.scope().centre())
                .findEdition(LEAK)
                .map(KindEdition::retired)
                .orElseThrow();
    }
}
