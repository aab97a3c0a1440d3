package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.dispatch.board.CrewBoard;
import ru.adsdesk.dispatch.board.CrewOnBoard;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;

/** Where each crew is. */
@RestController
@RequestMapping("/api/crews/board")
@ForDispatchReaders
@Tag(name = "Crews")
class CrewBoardController {

    private final CrewBoard board;

    CrewBoardController(CrewBoard board) {
        this.board = board;
    }

    @GetMapping
    @Operation(
            summary = "Show where each crew is",
            description =
                    "On duty until when, free or with which order and where. `after` is the id of the last one seen.")
    Page<CrewOnBoard> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CrewId after,
            @RequestParam(defaultValue = "100") int limit) {
        return board.list(caller, after, limit);
    }
}
