package ru.adsdesk.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every code the desk may refuse with, for those who write clients. */
@RestController
@Tag(name = "Problems", description = "Frozen refusal codes")
class ProblemList {

    private final List<ProblemCodes> modules;
    private final Problems problems;

    ProblemList(List<ProblemCodes> modules, Problems problems) {
        this.modules = modules;
        this.problems = problems;
    }

    @GetMapping("/api/problems")
    @Operation(summary = "List the refusal codes", description = "Open to all. A code once published never changes.")
    List<ProblemView> list() {
        return modules.stream()
                .flatMap(module -> module.codes().stream())
                .map(code -> new ProblemView(code.code(), code.status(), problems.sentence(code)))
                .sorted(Comparator.comparing(ProblemView::code))
                .toList();
    }

    /** A code, its HTTP status and its sentence. */
    record ProblemView(String code, int status, String message) {}
}
