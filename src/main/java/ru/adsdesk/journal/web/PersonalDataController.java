package ru.adsdesk.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Erasing;
import ru.adsdesk.journal.Erasures;
import ru.adsdesk.journal.JournalProblem;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;

/** Lawful erasure of personal data. */
@RestController
@Tag(
        name = "Personal data",
        description = "Стирание персональных данных · Erasure of personal data. For administrators")
class PersonalDataController {

    private final BookAccess access;
    private final Lines lines;
    private final Erasures erasures;

    PersonalDataController(BookAccess access, Lines lines, Erasures erasures) {
        this.access = access;
        this.lines = lines;
        this.erasures = erasures;
    }

    @DeleteMapping("/api/personal-data/{subjectId}")
    @ForAdministrators
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Erase a subject's personal data",
            description =
                    "For good: names, phones, words of a request or another subject. Its lines stay and still verify;"
                            + " `personal-data.erased` is written into the book.")
    void erase(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID subjectId,
            @RequestParam BookId book,
            @RequestParam(defaultValue = "REQUESTED") Erasing reason) {
        BookId its = access.get(caller, book).id();
        Line any = lines.listOfSubject(its, subjectId, 0, 1).stream()
                .findFirst()
                .orElseThrow(JournalProblem.NOTHING_OF_IT::refused);
        erasures.erase(its, any.subject(), reason, caller.actor());
    }
}
