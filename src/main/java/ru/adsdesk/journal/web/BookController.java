package ru.adsdesk.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookReader;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.BookView;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** The shelf of books, and the lines of a book. */
@RestController
@RequestMapping("/api/journals")
@ForReaders
@Tag(name = "Journals", description = "Книги журнала · The books of the journal")
class BookController {

    private final BookAccess access;
    private final BookReading reading;
    private final AccessLog looks;

    BookController(BookAccess access, BookReading reading, AccessLog looks) {
        this.access = access;
        this.reading = reading;
        this.looks = looks;
    }

    @GetMapping
    @Operation(
            summary = "List the books",
            description = "Those the caller may read: the centre's own and its organisations'.")
    Page<BookView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable BookId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(access.list(caller, after, most + 1), most, BookView::id);
    }

    @GetMapping("/{book}/lines")
    @Operation(
            summary = "Read the lines of a book",
            description =
                    "In order; `after` is the number of the last line seen. Dispatchers, seniors and administrators see"
                            + " personal values in `openings`; auditors and managers do with `unmask=true`, and that is written"
                            + " into the book as `personal-data.unmasked`.")
    Page<ShownLine> lines(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @Parameter(description = "Number of the last line seen") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean unmask) {
        int most = Page.limit(limit);
        if (after < 0) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "after");
        }
        BookReader reader = access.reader(caller, unmask);
        BookId readable = access.get(caller, book).id();
        looks.note(caller, "journal.read", "book", readable.value());
        return Page.of(reading.page(readable, reader, after, most + 1), most, ShownLine::number);
    }
}
