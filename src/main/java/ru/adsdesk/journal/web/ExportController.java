package ru.adsdesk.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookReader;
import ru.adsdesk.journal.Export;
import ru.adsdesk.journal.Exports;
import ru.adsdesk.journal.JournalProblem;

/** Books, or parts of them, to take away and check elsewhere. */
@RestController
@Tag(name = "Journals", description = "Книги журнала · The books of the journal")
class ExportController {

    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final BookAccess access;
    private final Exports exports;

    ExportController(BookAccess access, Exports exports) {
        this.access = access;
        this.exports = exports;
    }

    @GetMapping(path = "/api/journals/{book}/export", produces = TEXT)
    @ForReaders
    @Operation(
            summary = "Export a book, a house or a subject",
            description =
                    "The export form, which `java -jar ads-desk-…-verify.jar verify FILE` checks offline. The export"
                            + " is itself a line, `journal.exported`, written and sealed first. Personal values as in"
                            + " `lines`.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    void export(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @Parameter(description = "One house only") @RequestParam(required = false) @Nullable UUID house,
            @Parameter(description = "One subject only, such as a request") @RequestParam(required = false) @Nullable
                    UUID subject,
            @RequestParam(defaultValue = "false") boolean unmask,
            HttpServletResponse response)
            throws IOException {
        BookReader reader = access.reader(caller, unmask);
        Export export = prepared(access.get(caller, book).id(), house, subject, reader);
        response.setContentType(TEXT);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"");
        export.writeTo(response.getOutputStream());
    }

    private Export prepared(BookId book, @Nullable UUID house, @Nullable UUID subject, BookReader reader) {
        if (house != null && subject != null) {
            throw JournalProblem.ONE_PART_ONLY.refused();
        }
        if (house != null) {
            return exports.house(book, house, reader);
        }
        return subject != null ? exports.subject(book, subject, reader) : exports.book(book, reader);
    }
}
