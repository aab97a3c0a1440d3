package ru.adsdesk.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.KeptRows;
import ru.adsdesk.housing.imports.KeptRows.KeptRow;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.ServiceRequest.Location;
import ru.adsdesk.request.ServiceRequest.Origin;
import ru.adsdesk.request.ServiceRequest.Person;
import ru.adsdesk.request.ServiceRequest.Times;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.ProposedKind;
import ru.adsdesk.request.kind.Urgency;

/** Writes checked rows of history into their books, some hundreds a transaction, one book at a time. */
@Component
class HistoryWriting {

    private static final int PAGE = 400;

    private final KeptRows rows;
    private final ServiceRequests requests;
    private final RequestLines lines;
    private final KindsInUse kinds;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JdbcClient jdbc;

    HistoryWriting(
            KeptRows rows,
            ServiceRequests requests,
            RequestLines lines,
            KindsInUse kinds,
            Journal journal,
            BookTransactions transactions,
            JdbcClient jdbc) {
        this.rows = rows;
        this.requests = requests;
        this.lines = lines;
        this.kinds = kinds;
        this.journal = journal;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** A row whose foreign number the centre already has brings nothing. */
    void review(ImportJob job) {
        List<KeptRow> page = rows.listAfter(job, 0, PAGE);
        while (!page.isEmpty()) {
            Set<String> known = known(job.centre().value(), page);
            List<Integer> fresh = new ArrayList<>();
            List<Integer> same = new ArrayList<>();
            page.forEach(row -> (known.contains(text(row, "number")) ? same : fresh).add(row.no()));
            rows.mark(job, fresh, KeptRows.Action.NEW);
            rows.mark(job, same, KeptRows.Action.SAME);
            page = rows.listAfter(job, page.getLast().no(), PAGE);
        }
    }

    private Set<String> known(UUID centre, List<KeptRow> page) {
        return new HashSet<>(jdbc.sql("select foreign_number from request.request"
                        + " where centre = :centre and foreign_number = any(:numbers)")
                .param("centre", centre)
                .param("numbers", page.stream().map(row -> text(row, "number")).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void write(ImportJob job) {
        List<KeptRow> page = rows.listNewAfter(job, 0, PAGE);
        while (!page.isEmpty()) {
            Map<String, List<KeptRow>> byBook = new LinkedHashMap<>();
            page.forEach(row -> byBook.computeIfAbsent(String.valueOf(text(row, "book")), any -> new ArrayList<>())
                    .add(row));
            byBook.forEach((book, ofBook) -> write(job, BookId.of(UUID.fromString(book)), ofBook));
            page = rows.listNewAfter(job, page.getLast().no(), PAGE);
        }
    }

    private void write(ImportJob job, BookId book, List<KeptRow> ofBook) {
        transactions.in(book, () -> {
            Set<String> known = known(job.centre().value(), ofBook);
            List<NewLine> imported = new ArrayList<>();
            for (KeptRow row : ofBook) {
                if (!known.contains(text(row, "number"))) {
                    ServiceRequest request = request(job, book, row);
                    requests.save(request);
                    imported.add(line(job, request, row));
                }
            }
            return imported.isEmpty() ? List.of() : journal.append(book, imported);
        });
    }

    private NewLine line(ImportJob job, ServiceRequest request, KeptRow row) {
        Map<String, Object> facts = new HashMap<>(lines.facts(request));
        facts.put("imported", true);
        facts.put("import", job.id().toString());
        facts.put("status", request.status().name());
        Optional.ofNullable(text(row, "closedAt")).ifPresent(closed -> facts.put("closedAt", closed));
        return NewLine.of(
                        request.requestId().subject(),
                        RequestFacts.IMPORTED,
                        request.times().registeredAt(),
                        job.actor())
                .at(request.location().house())
                .by(request.origin().channel())
                .saying(facts)
                .keeping(lines.secrets(request))
                .withNumber();
    }

    private ServiceRequest request(ImportJob job, BookId book, KeptRow row) {
        Instant registered = Instant.parse(told(row, "registeredAt")).truncatedTo(ChronoUnit.MILLIS);
        String house = text(row, "house");
        return new ServiceRequest(
                new ServiceRequest.Key(book.value(), row.target()),
                job.centre().value(),
                Status.valueOf(told(row, "status")),
                new Origin(Channel.valueOf(told(row, "channel")), null, null, text(row, "number"), null),
                new Location(
                        house == null ? null : UUID.fromString(house),
                        HouseMatch.valueOf(Objects.requireNonNullElse(text(row, "match"), HouseMatch.NONE.name())),
                        text(row, "entrance"),
                        text(row, "floor"),
                        text(row, "premises"),
                        text(row, "address")),
                new Person(text(row, "name"), text(row, "phone"), null, null),
                sorting(row, kinds.of(job.centre())),
                new Times(registered, registered, registered, null, null),
                text(row, "description"));
    }

    /** The kind as it was there, else the proposal where it is sure; the urgency as it was there, else the kind's. */
    private Sorting sorting(KeptRow row, CentreKinds its) {
        String named = text(row, "kind");
        String words = text(row, "description");
        List<ProposedKind> proposed = words == null ? List.of() : its.propose(words);
        boolean sure = !proposed.isEmpty() && proposed.getFirst().isSure();
        String code = named != null ? named : sure ? proposed.getFirst().code().value() : null;
        Kind kind = code == null ? null : its.find(new KindCode(code)).orElse(null);
        KindSource source = named != null ? KindSource.PERSON : sure ? KindSource.PROPOSED : KindSource.UNSURE;
        String urgency = text(row, "urgency");
        Urgency byKind = kind == null ? Urgency.ORDINARY : kind.urgency();
        return Sorting.of(kind, source, urgency == null ? byKind : Urgency.valueOf(urgency), "{}", "[]", "[]");
    }

    private static @Nullable String text(KeptRow row, String name) {
        Object value = row.values().get(name);
        return value == null ? null : value.toString();
    }

    private static String told(KeptRow row, String name) {
        return Objects.requireNonNull(text(row, name), name);
    }
}
