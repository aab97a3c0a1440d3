package ru.adsdesk.notification.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.NotificationProblem;
import tools.jackson.databind.json.JsonMapper;

/** The words in use: the organisation's own, else the centre's, else the shipped ones. A change is a version and a line. */
@Component
public class Templates {

    /** Words were written anew. */
    public static final String CHANGED = "notification.template-changed";

    private final TemplateTable table;
    private final ShippedTemplates shipped;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<CentreId, List<TemplateTable.Stored>> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    Templates(
            TemplateTable table,
            ShippedTemplates shipped,
            Organisations organisations,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.shipped = shipped;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Which words.
     *
     * @param organisation whose; absent: the whole centre's
     * @param event for what
     * @param form for which room
     * @param language in which language
     */
    public record Place(@Nullable OrganisationId organisation, Event event, Form form, Language language) {}

    /** The words a message is written in. */
    public Template inUse(CentreId centre, Place place) {
        return own(centre, place.organisation(), place)
                .or(() -> place.organisation() == null ? Optional.empty() : own(centre, null, place))
                .orElseGet(() -> shipped.get(place.event(), place.form(), place.language()));
    }

    private Optional<Template> own(CentreId centre, @Nullable OrganisationId organisation, Place place) {
        return Objects.requireNonNull(known.get(centre, each -> table.newest(each.value()))).stream()
                .filter(stored -> !stored.shipped()
                        && Objects.equals(stored.template().organisation(), organisation)
                        && stored.template().event() == place.event()
                        && stored.template().form() == place.form()
                        && stored.template().language() == place.language())
                .map(TemplateTable.Stored::template)
                .findFirst();
    }

    /** What is in use for an organisation, or for the whole centre: every event, form and language. */
    public List<Template> list(Caller caller, @Nullable OrganisationId organisation) {
        requireVisible(caller, organisation);
        CentreId centre = caller.scope().centre();
        return Arrays.stream(Event.values())
                .flatMap(event -> Arrays.stream(Form.values())
                        .flatMap(form -> Arrays.stream(Language.values())
                                .map(language -> inUse(centre, new Place(organisation, event, form, language)))))
                .toList();
    }

    /** The versions of one, newest first, the shipped one last. */
    public List<Template> versions(Caller caller, Place place) {
        requireVisible(caller, place.organisation());
        List<Template> own = table
                .versions(
                        caller.scope().centre().value(),
                        place.organisation(),
                        place.event(),
                        place.form(),
                        place.language())
                .stream()
                .map(TemplateTable.Stored::template)
                .toList();
        List<Template> all = new ArrayList<>(own);
        all.add(shipped.get(place.event(), place.form(), place.language()));
        return all;
    }

    /**
     * Writes a new version. Refuses {@code template.variable-unknown}, {@code template.brackets-bad},
     * {@code organisation.unknown}.
     */
    public Template write(Caller caller, Place place, Wording title, Wording words, @Nullable String key) {
        title.check("title", place.event());
        words.check("words", place.event());
        return write(caller, place, title, words, false, key);
    }

    /** Goes back to the shipped words, by a new version. */
    public Template writeShipped(Caller caller, Place place, @Nullable String key) {
        Template ours = shipped.get(place.event(), place.form(), place.language());
        return write(caller, place, ours.title(), ours.words(), true, key);
    }

    private Template write(
            Caller caller, Place place, Wording title, Wording words, boolean back, @Nullable String key) {
        requireVisible(caller, place.organisation());
        BookId book = BookId.of(caller.scope().centre());
        UUID id = TimeOrderedIds.next();
        Template template = new Template(
                id, place.organisation(), place.event(), place.form(), place.language(), title, words, 0, now());
        transactions.in(book, () -> {
            byte[] body = json.writeValueAsBytes(List.of(template.event(), title, words, back));
            if (idempotency.claim(caller, "template.write", key, body, id).isEmpty()) {
                table.insert(
                        caller.scope().centre().value(),
                        template,
                        back,
                        caller.actor().id(),
                        now());
                journal.append(book, line(caller, template, back));
            }
            return template;
        });
        known.invalidate(caller.scope().centre());
        return inUse(caller.scope().centre(), place);
    }

    private NewLine line(Caller caller, Template template, boolean back) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("event", template.event().name());
        facts.put("form", template.form().name());
        facts.put("language", template.language().name());
        facts.put("title", template.title().text());
        facts.put("words", template.words().text());
        facts.put("shipped", back);
        if (template.organisation() != null) {
            facts.put("organisation", template.organisation().toString());
        }
        return NewLine.of(Subject.of("template", Objects.requireNonNull(template.id())), CHANGED, now(), caller.actor())
                .saying(facts);
    }

    private void requireVisible(Caller caller, @Nullable OrganisationId organisation) {
        if (organisation != null) {
            organisations.get(caller, organisation);
        } else if (!caller.scope().all()) {
            throw NotificationProblem.CHANNEL_FOREIGN.refused();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
