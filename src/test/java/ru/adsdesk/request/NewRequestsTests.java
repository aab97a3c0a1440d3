package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.database.Statements;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.request.kind.Urgency;
import ru.adsdesk.testing.DeskTest;

/** What the plain statement stores is what the entity reads, field by field. */
@DeskTest
class NewRequestsTests {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    @Autowired
    private Statements statements;

    @Autowired
    private NewRequests added;

    @Autowired
    private ServiceRequests requests;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void storesEveryFieldOfANewRequest() {
        ServiceRequest whole = request(
                new ServiceRequest.Origin(Channel.PHONE, "call-1", UUID.randomUUID(), "FOREIGN-1", UUID.randomUUID()),
                new ServiceRequest.Location(UUID.randomUUID(), HouseMatch.SURE, "2", "3", "14", "ул. Примерная, 1"),
                new ServiceRequest.Person("Анна Образцова", "+79000000011", "anna@example.org", "7700000000"),
                new Sorting(
                        "lift.trapped",
                        "Человек застрял в лифте",
                        "inform_plan lift_rescue",
                        KindSource.PROPOSED,
                        Urgency.EMERGENCY,
                        "{}",
                        "[]",
                        "[]"),
                new ServiceRequest.Times(NOW.minusSeconds(60), NOW, NOW.minusSeconds(90), NOW, NOW.plusSeconds(60)),
                "Застряли в лифте");
        assertThat(stored(whole))
                .usingRecursiveComparison()
                .ignoringFields("stored")
                .isEqualTo(whole);
    }

    @Test
    void storesARequestThatTellsTheLeast() {
        ServiceRequest least = request(
                new ServiceRequest.Origin(Channel.SIGNAL, null, null, null, null),
                new ServiceRequest.Location(null, HouseMatch.NONE, null, null, null, null),
                ServiceRequest.Person.NOBODY,
                new Sorting(null, null, null, KindSource.UNSURE, Urgency.EMERGENCY, "{}", "[]", "[]"),
                new ServiceRequest.Times(NOW, NOW, NOW, null, null),
                null);
        ServiceRequest read = stored(least);
        assertThat(read.applicant()).isEqualTo(ServiceRequest.Person.NOBODY);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("stored", "applicant")
                .isEqualTo(least);
    }

    private static ServiceRequest request(
            ServiceRequest.Origin origin,
            ServiceRequest.Location location,
            ServiceRequest.Person person,
            Sorting sorting,
            ServiceRequest.Times times,
            String words) {
        return new ServiceRequest(
                new ServiceRequest.Key(UUID.randomUUID(), TimeOrderedIds.next()),
                UUID.randomUUID(),
                Status.REGISTERED,
                origin,
                location,
                person,
                sorting,
                times,
                words);
    }

    /** Read back before it is taken back: a request without its line must not stay. */
    private ServiceRequest stored(ServiceRequest request) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            added.insert(request, Optional.empty());
            statements.send();
            return requests.find(request.getId().id()).orElseThrow();
        });
    }
}
