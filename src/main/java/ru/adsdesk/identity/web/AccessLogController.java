package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.AccessEntry;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAuditors;
import ru.adsdesk.identity.Page;

/** Who looked at whose data. */
@RestController
@Tag(name = "Access log", description = "Кто смотрел чьи данные · Who looked at whose data")
class AccessLogController {

    private final AccessLog log;

    AccessLogController(AccessLog log) {
        this.log = log;
    }

    @GetMapping("/api/access-log")
    @ForAuditors
    @Operation(
            summary = "Read the access log",
            description = "For auditors and administrators. Newest first; `after` is the id of the last entry seen.")
    Page<AccessEntry> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(log.list(caller, after, most + 1), most, AccessEntry::id);
    }
}
