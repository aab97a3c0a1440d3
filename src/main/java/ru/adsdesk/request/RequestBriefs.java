package ru.adsdesk.request;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Numbers;

/**
 * Many requests at once, for the modules that act for them: one look at the requests, one at their numbers, one at their
 * houses. Asks nobody whether they may see; that is for the caller to know.
 */
@Component
@Transactional(readOnly = true)
public class RequestBriefs {

    private final ServiceRequests requests;
    private final Numbers numbers;
    private final Houses houses;
    private final Books books;
    private final RequestLines lines;

    RequestBriefs(ServiceRequests requests, Numbers numbers, Houses houses, Books books, RequestLines lines) {
        this.requests = requests;
        this.numbers = numbers;
        this.houses = houses;
        this.books = books;
        this.lines = lines;
    }

    /** One request; empty where there is none. */
    public Optional<RequestBrief> find(UUID id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    /** Those there are of these, by id, in the order asked. */
    public Map<UUID, RequestBrief> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ServiceRequest> found = requests.list(List.copyOf(ids)).stream()
                .collect(Collectors.toMap(request -> request.requestId().value(), Function.identity()));
        Map<UUID, Numbers.Given> given = numbers.of(found.keySet());
        Map<HouseId, ServedHouse> served = served(found.values());
        Map<UUID, RequestBrief> briefs = new LinkedHashMap<>();
        ids.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .forEach(request -> briefs.put(
                        request.requestId().value(), brief(request, number(given, request), house(served, request))));
        return briefs;
    }

    private Map<HouseId, ServedHouse> served(Collection<ServiceRequest> found) {
        List<HouseId> ids = found.stream()
                .map(request -> request.location().house())
                .filter(Objects::nonNull)
                .distinct()
                .map(HouseId::of)
                .toList();
        return houses.listServed(ids).stream().collect(Collectors.toMap(ServedHouse::id, Function.identity()));
    }

    private static @Nullable ServedHouse house(Map<HouseId, ServedHouse> served, ServiceRequest request) {
        UUID house = request.location().house();
        return house == null ? null : served.get(HouseId.of(house));
    }

    private static String number(Map<UUID, Numbers.Given> given, ServiceRequest request) {
        return Objects.requireNonNull(given.get(request.requestId().value()), "a stored request has its number")
                .number()
                .toString();
    }

    private RequestBrief brief(ServiceRequest request, String number, @Nullable ServedHouse house) {
        BookId book = request.book();
        Course course = request.course();
        boolean centres = book.value().equals(request.centre());
        return new RequestBrief(
                request.requestId(),
                book,
                CentreId.of(request.centre()),
                centres ? null : OrganisationId.of(book.value()),
                number,
                request.status(),
                request.decisionVersion(),
                request.sorting().kind(),
                lines.kindName(request).orElse(null),
                request.sorting().urgency(),
                request.origin().channel(),
                who(request.applicant()),
                where(request, house),
                times(request.times(), course),
                course.executor,
                course.outage,
                course.result,
                request.description());
    }

    private static RequestBrief.Who who(ServiceRequest.Person person) {
        return new RequestBrief.Who(person.name(), person.phone(), person.email());
    }

    private RequestBrief.Where where(ServiceRequest request, @Nullable ServedHouse house) {
        ServiceRequest.Location told = request.location();
        return new RequestBrief.Where(
                told.house() == null ? null : HouseId.of(told.house()),
                house == null ? told.addressText() : house.address(),
                house == null ? books.get(request.book()).zone() : house.zone(),
                told.entrance(),
                told.floor(),
                told.premises());
    }

    private static RequestBrief.Times times(ServiceRequest.Times times, Course course) {
        return new RequestBrief.Times(
                times.registeredAt(),
                course.plannedAt,
                course.visitAt,
                course.informedAt,
                course.promisedAt,
                course.localisedAt,
                course.completedAt,
                course.closedAt);
    }
}
