package ru.adsdesk.paper;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.paper.sheet.LongTable;
import ru.adsdesk.paper.sheet.Sheet;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestQuery;
import ru.adsdesk.request.RequestView;

/**
 * The requests of one person or one flat with their state and result, as a reception hands them out (416 p.30). That the list was
 * printed is a line of the centre's book, which tells neither telephone nor flat.
 */
@Component
public class PersonExtracts {

    /** Most requests listed, the newest. */
    static final int MOST = 200;

    private static final int LOOKED_AT = 4000;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private final RequestDesk requests;
    private final RequestBriefs briefs;
    private final Centres centres;
    private final MessageSource words;
    private final AccessLog accesses;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    PersonExtracts(
            RequestDesk requests,
            RequestBriefs briefs,
            Centres centres,
            MessageSource words,
            AccessLog accesses,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.requests = requests;
        this.briefs = briefs;
        this.centres = centres;
        this.words = words;
        this.accesses = accesses;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Of whom.
     *
     * @param phone a whole telephone number, or
     * @param house a house and
     * @param premises a flat of it
     */
    public record Of(
            @Nullable String phone,
            @Nullable HouseId house,
            @Nullable String premises) {

        boolean isOne() {
            boolean flat = house != null && premises != null && !premises.isBlank();
            return phone == null ? flat : house == null && premises == null;
        }
    }

    /** Prints the list. Refuses {@code paper.extract-of-whom} unless it is one whole telephone or one flat. */
    public Resource print(Caller caller, Of of) {
        if (!of.isOne() || (of.phone() != null && Phone.find(of.phone()).isEmpty())) {
            throw PaperProblem.EXTRACT_OF_WHOM.refused();
        }
        List<RequestBrief> found = found(caller, of);
        BookId book = BookId.of(caller.scope().centre());
        transactions.in(
                book,
                () -> journal.append(
                        book,
                        NewLine.of(
                                        Subject.of("book", book.value()),
                                        PaperFacts.EXTRACT_PRINTED,
                                        clock.instant(),
                                        caller.actor())
                                .saying(Map.of("of", of.phone() == null ? "PREMISES" : "PHONE", "requests", (long)
                                        found.size()))));
        accesses.note(caller, "person.extract", "search", null);
        return new ByteArrayResource(pdf(caller, of, found));
    }

    private List<RequestBrief> found(Caller caller, Of of) {
        List<RequestBrief> found = new ArrayList<>();
        @Nullable String after = null;
        int looked = 0;
        do {
            Page<RequestView> page = requests.list(
                    caller,
                    new RequestQuery(
                            null,
                            of.phone(),
                            null,
                            null,
                            null,
                            null,
                            of.house(),
                            null,
                            null,
                            null,
                            null,
                            after,
                            Page.MOST));
            List<UUID> ids =
                    page.items().stream().map(each -> each.id().value()).toList();
            briefs.of(ids).values().stream().filter(brief -> isOf(brief, of)).forEach(found::add);
            looked += ids.size();
            after = page.after();
        } while (after != null && found.size() < MOST && looked < LOOKED_AT);
        return found.stream().limit(MOST).toList();
    }

    private static boolean isOf(RequestBrief brief, Of of) {
        return of.premises() == null
                || of.premises().strip().equalsIgnoreCase(brief.where().premises());
    }

    private byte[] pdf(Caller caller, Of of, List<RequestBrief> found) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String title = "Выписка об обращениях";
        try (Sheet sheet = Sheet.upright(out, title, title)) {
            sheet.head(centres.get(caller.scope().centre()).name(), "аварийно-диспетчерская служба")
                    .title("ВЫПИСКА ОБ ОБРАЩЕНИЯХ", whom(of, found));
            try (LongTable table = sheet.longTable(
                    new float[] {5, 6, 9, 8, 7, 6},
                    List.of("№ заявки", "Дата и время", "Адрес", "Вид", "Состояние", "Выполнена"))) {
                found.forEach(brief -> table.row(row(brief)));
            }
            sheet.note("Обращений: " + found.size() + (found.size() == MOST ? " (новейшие)" : "")
                            + ". Время — местное. Записи журнала по каждой заявке и как их проверить — в выписке по"
                            + " заявке. П. 30 Правил, утверждённых постановлением Правительства РФ от 15.05.2013 №"
                            + " 416.")
                    .signature("Выписку составил(а)", null, caller.name());
        }
        return out.toByteArray();
    }

    private static String whom(Of of, List<RequestBrief> found) {
        if (of.phone() != null) {
            return "по телефону " + Phone.find(of.phone()).map(Phone::e164).orElse("");
        }
        String address = found.isEmpty() ? null : found.getFirst().where().address();
        return "по помещению " + (address == null ? "" : address + ", ") + "кв. " + of.premises();
    }

    /** Of the place only what the register says: what an applicant told of it is theirs. */
    private List<String> row(RequestBrief brief) {
        ZoneId zone = brief.where().zone();
        return List.of(
                brief.number(),
                minute(brief.times().registeredAt(), zone),
                brief.where().house() == null
                        ? ""
                        : Objects.requireNonNullElse(brief.where().address(), ""),
                Objects.requireNonNullElse(brief.kindName(), ""),
                state(brief),
                minute(brief.times().completedAt(), zone));
    }

    private String state(RequestBrief brief) {
        String status = word("status." + brief.status(), brief.status().name());
        return brief.result() == null
                ? status
                : status + ": "
                        + word("option.Result." + brief.result(), brief.result().name());
    }

    private String word(String key, String otherwise) {
        return Objects.requireNonNullElse(words.getMessage(key, null, otherwise, RUSSIAN), otherwise);
    }

    private static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }
}
