package ru.adsdesk.notification;

import static ru.adsdesk.notification.Outbox.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.Addressing.Addresses;
import ru.adsdesk.notification.Addressing.Owner;
import ru.adsdesk.notification.channel.PushSubscriptions;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;

/**
 * Once a day everything gathered for a phone becomes one message over all of its requests. What came of it becomes of each
 * gathered one, with a line in the book of its request.
 */
@Component
class Digests {

    private static final int MOST = 500;
    private static final String DUE = """
        select * from notification.outbox
         where state = 'GATHERED' and gathered_in is null and next_at <= :now
         order by next_at, id limit :most for update skip locked
        """;
    private static final String FOLLOWING = """
        select g.*, d.state as became, d.delivered_at as became_at
          from notification.outbox d
          join notification.outbox g on g.gathered_in = d.subject
         where d.subject_kind = 'digest' and g.state in ('GATHERED', 'SENT')
           and (d.state = 'DELIVERED' or g.state = 'GATHERED' and d.state = 'SENT'
                or g.state = 'GATHERED' and d.state = 'FAILED' and d.further = '[]')
         limit :most
        """;

    private final JdbcClient jdbc;
    private final OutboxRows rows;
    private final Outbox outbox;
    private final Outcomes outcomes;
    private final RequestBriefs requests;
    private final PreferenceTable preferences;
    private final PushSubscriptions subscriptions;
    private final Addressing addressing;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            OutboxRows rows,
            Outbox outbox,
            Outcomes outcomes,
            RequestBriefs requests,
            PreferenceTable preferences,
            PushSubscriptions subscriptions,
            Addressing addressing,
            NotificationSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.outbox = outbox;
        this.outcomes = outcomes;
        this.requests = requests;
        this.preferences = preferences;
        this.subscriptions = subscriptions;
        this.addressing = addressing;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whose digest. */
    private record Whose(CentreId centre, String phone) {}

    /** A gathered message and what became of its digest. */
    private record Follower(OutboxRow gathered, MessageState became) {}

    void round() {
        transaction.executeWithoutResult(status -> gather());
        following().forEach(each -> outcomes.follow(each.gathered(), each.became()));
    }

    private void gather() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<OutboxRow> due = jdbc.sql(DUE)
                .param("now", utc(now))
                .param("most", MOST)
                .query(rows)
                .list();
        Map<UUID, RequestBrief> briefs =
                requests.of(due.stream().map(row -> row.subject().id()).toList());
        Map<Whose, List<OutboxRow>> byPhone = new HashMap<>();
        due.forEach(row -> {
            RequestBrief brief = briefs.get(row.subject().id());
            String phone = brief == null ? null : brief.applicant().phone();
            if (phone != null) {
                byPhone.computeIfAbsent(new Whose(row.centre(), phone), any -> new ArrayList<>())
                        .add(row);
            }
        });
        byPhone.forEach((whose, its) -> digest(whose, its, briefs, now));
    }

    private void digest(Whose whose, List<OutboxRow> gathered, Map<UUID, RequestBrief> briefs, Instant now) {
        UUID id = TimeOrderedIds.next();
        Preference choice = preferences
                .of(whose.centre(), Set.of(whose.phone()))
                .getOrDefault(whose.phone(), Preference.usual(settings.language()));
        RequestBrief last =
                Objects.requireNonNull(briefs.get(gathered.getLast().subject().id()));
        List<Step> steps = addressing.steps(
                new Owner(whose.centre(), oneOrganisation(gathered, briefs)),
                Addressing.order(choice, last.channel()),
                addresses(whose, choice, last),
                Event.DIGEST,
                choice.language(),
                Map.of(Variable.LIST, list(gathered)));
        if (!steps.isEmpty()) {
            outbox.put(List.of(message(whose, id, steps, now)));
        }
        jdbc.sql("update notification.outbox set gathered_in = ?, next_at = null where id = any(?)")
                .params(id, gathered.stream().map(OutboxRow::id).toArray(UUID[]::new))
                .update();
    }

    private Addresses addresses(Whose whose, Preference choice, RequestBrief last) {
        return new Addresses(
                whose.phone(),
                choice.email() == null ? last.applicant().email() : choice.email(),
                subscriptions
                        .newestOfPhones(whose.centre(), Set.of(whose.phone()))
                        .get(whose.phone()));
    }

    /** The organisation's own words and channels where all of it is hers. */
    private static @Nullable OrganisationId oneOrganisation(List<OutboxRow> gathered, Map<UUID, RequestBrief> briefs) {
        List<OrganisationId> all = gathered.stream()
                .map(row ->
                        Objects.requireNonNull(briefs.get(row.subject().id())).organisation())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    private static String list(List<OutboxRow> gathered) {
        return gathered.stream().map(OutboxRow::title).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static NewMessage message(Whose whose, UUID id, List<Step> steps, Instant now) {
        return new NewMessage(
                BookId.of(whose.centre()),
                whose.centre(),
                "digest:" + id,
                null,
                Event.DIGEST.name(),
                Subject.of(DeliveryLines.DIGEST, id),
                null,
                new Recipient(RecipientKind.APPLICANT, id),
                false,
                null,
                null,
                steps,
                List.of(),
                now,
                false);
    }

    private List<Follower> following() {
        return jdbc.sql(FOLLOWING)
                .param("most", MOST)
                .query((row, n) -> new Follower(rows.mapRow(row, n), MessageState.valueOf(row.getString("became"))))
                .list();
    }
}
