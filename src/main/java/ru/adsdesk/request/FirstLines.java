package ru.adsdesk.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.Numbers;

/** A stored request together with the line that gave it its number. */
@Component
class FirstLines {

    private final ServiceRequests requests;
    private final Numbers numbers;
    private final Lines lines;

    FirstLines(ServiceRequests requests, Numbers numbers, Lines lines) {
        this.requests = requests;
        this.numbers = numbers;
        this.lines = lines;
    }

    /** As it stands; refuses {@code request.unknown}. */
    Registered of(UUID id) {
        return of(requests.find(id).orElseThrow(RequestProblem.UNKNOWN::refused));
    }

    Registered of(ServiceRequest request) {
        return of(List.of(request)).getFirst();
    }

    /** Many at once: one look at the numbers, one at the lines. */
    List<Registered> of(List<ServiceRequest> found) {
        Map<UUID, Numbers.Given> given = numbers.of(
                found.stream().map(request -> request.requestId().value()).toList());
        Map<Numbers.Given, Line> first = lines.of(given.values());
        return found.stream()
                .map(request -> new Registered(
                        request,
                        Objects.requireNonNull(
                                first.get(given.get(request.requestId().value())), "a stored request has its line"),
                        false))
                .toList();
    }
}
