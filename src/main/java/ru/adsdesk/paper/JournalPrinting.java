package ru.adsdesk.paper;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.paper.sheet.LongTable;
import ru.adsdesk.paper.sheet.Sheet;
import ru.adsdesk.request.JournalRows;
import ru.adsdesk.request.JournalRows.JournalRow;

/**
 * Prints the journal in its classic form: the columns of the paper book, and under them what stands for lace, numbers and seal
 * (416 p.17). Rows are read and set a few at a time, so a year takes no more memory than a day. That it was printed is a line.
 */
@Component
public class JournalPrinting {

    /** Longest period printed at once. */
    public static final long MOST_DAYS = 366;

    private static final int ROWS = 200;

    private final BookAccess access;
    private final JournalRows rows;
    private final Seals seals;
    private final Organisations organisations;
    private final Centres centres;
    private final Accounts accounts;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    JournalPrinting(
            BookAccess access,
            JournalRows rows,
            Seals seals,
            Organisations organisations,
            Centres centres,
            Accounts accounts,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.seals = seals;
        this.organisations = organisations;
        this.centres = centres;
        this.accounts = accounts;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A printed journal, still to be written out. */
    @FunctionalInterface
    public interface Printout {

        /** Writes the PDF, page by page. */
        void writeTo(OutputStream out);
    }

    /**
     * Prints the requests registered in a period, by the days of the book. Refuses {@code auth.forbidden}, {@code book.unknown},
     * {@code paper.period-bad}.
     *
     * @param from first day
     * @param to the day after the last
     */
    public Printout print(Caller caller, BookId id, LocalDate from, LocalDate to) {
        Book book = access.get(caller, id);
        if (!from.isBefore(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw PaperProblem.PERIOD_BAD.at("to", MOST_DAYS);
        }
        transactions.in(
                id,
                () -> journal.append(
                        id,
                        NewLine.of(
                                        Subject.of("book", id.value()),
                                        PaperFacts.JOURNAL_PRINTED,
                                        clock.instant(),
                                        caller.actor())
                                .saying(Map.of("from", from.toString(), "to", to.toString()))));
        SealView seal = seals.shown(id);
        return out -> write(out, caller, book, from, to, seal);
    }

    private void write(OutputStream out, Caller caller, Book book, LocalDate from, LocalDate to, SealView seal) {
        String period = JournalCells.day(from) + " — " + JournalCells.day(to.minusDays(1));
        String owner = owner(book);
        try (Sheet sheet = Sheet.wide(out, "Журнал учёта заявок: " + owner, "Журнал учёта заявок · " + period)) {
            sheet.head(owner, "аварийно-диспетчерское обслуживание")
                    .title("ЖУРНАЛ УЧЁТА ЗАЯВОК", "за период " + period);
            LongTable table = sheet.longTable(JournalCells.WIDTHS, JournalCells.HEAD);
            try (table) {
                fill(table, caller, book.id(), instant(from, book.zone()), instant(to, book.zone()));
            }
            statement(sheet, table.rows(), seal);
        }
    }

    private void fill(LongTable table, Caller caller, BookId book, Instant from, Instant to) {
        JournalRow last = null;
        for (List<JournalRow> page = rows.page(caller, book, from, to, null, ROWS);
                !page.isEmpty();
                page = rows.page(caller, book, from, to, last, ROWS)) {
            Map<AccountId, String> names = accounts.names(page.stream()
                    .flatMap(row ->
                            java.util.stream.Stream.ofNullable(row.request().executor()))
                    .map(AccountId::of)
                    .distinct()
                    .toList());
            page.forEach(row -> table.row(JournalCells.of(row, name(names, row))));
            last = page.getLast();
        }
    }

    private static @Nullable String name(Map<AccountId, String> names, JournalRow row) {
        return row.request().executor() == null
                ? null
                : names.get(AccountId.of(row.request().executor()));
    }

    private static void statement(Sheet sheet, int rows, SealView seal) {
        sheet.text("За период в журнале заявок: " + rows + ". Журнал ведётся в электронной форме. Записи книги"
                        + " пронумерованы подряд без пропусков с 1 по " + seal.size()
                        + ", связаны деревом хешей (RFC 6962) и скреплены приведённой ниже электронной пломбой: так"
                        + " журнал прошнурован, пронумерован и опечатан. Изменение или изъятие любой записи"
                        + " обнаруживается проверкой выгрузки книги против этой пломбы.")
                .code(seal.note())
                .signature("Ответственное лицо", null, null);
    }

    private String owner(Book book) {
        return book.kind() == Book.Kind.CENTRE
                ? centres.get(CentreId.of(book.id().value())).name()
                : organisations
                        .find(OrganisationId.of(book.id().value()))
                        .map(its -> its.name())
                        .orElse("");
    }

    private static Instant instant(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
