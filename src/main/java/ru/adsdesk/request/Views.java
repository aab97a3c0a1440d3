package ru.adsdesk.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.request.RequestView.AddressView;
import ru.adsdesk.request.RequestView.ApplicantView;
import ru.adsdesk.request.RequestView.Proposed;
import ru.adsdesk.request.RequestView.ReceiptView;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.ProposedKind;
import ru.adsdesk.sla.ClockView;
import ru.adsdesk.sla.Clocks;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Shows stored requests; a stored request is always shown the same way, however often it is asked for. */
@Component
class Views {

    private static final String HOW_TO_CHECK =
            "Скачайте квитанцию и проверьте её без сервера: java -jar ads-desk-verify.jar verify ФАЙЛ";

    private final KindsInUse kinds;
    private final RequestLines lines;
    private final Houses houses;
    private final PossibleActs possible;
    private final Clocks clocks;
    private final KnownTrouble trouble;
    private final ObjectReader answers;
    private final ObjectReader proposed;
    private final ObjectReader repeats;

    Views(
            KindsInUse kinds,
            RequestLines lines,
            Houses houses,
            PossibleActs possible,
            Clocks clocks,
            KnownTrouble trouble,
            JsonMapper json) {
        this.kinds = kinds;
        this.lines = lines;
        this.houses = houses;
        this.possible = possible;
        this.clocks = clocks;
        this.trouble = trouble;
        this.answers = json.readerFor(new TypeReference<Map<String, String>>() {});
        this.proposed = json.readerFor(new TypeReference<List<ProposedKind>>() {});
        this.repeats = json.readerFor(new TypeReference<List<LikelyRepeat>>() {});
    }

    RequestView view(Caller caller, Registered registered, Masking masking) {
        return view(caller, registered, masking, house(registered.request()), clocks(registered));
    }

    /** A request just registered has said all there is to its clocks. */
    private List<ClockView> clocks(Registered registered) {
        return registered.created()
                        && registered.request().status() == Status.REGISTERED
                        && registered.request().course().outage == null
                ? clocks.begun(registered.line())
                : list(List.of(registered))
                        .getOrDefault(registered.request().requestId().value(), List.of());
    }

    /** Many at once, with one look at the houses and one at the clocks. */
    List<RequestView> views(Caller caller, Collection<Registered> found) {
        List<HouseId> ids = found.stream()
                .map(registered -> registered.request().location().house())
                .filter(Objects::nonNull)
                .distinct()
                .map(HouseId::of)
                .toList();
        Map<HouseId, ServedHouse> byId =
                houses.listServed(ids).stream().collect(Collectors.toMap(ServedHouse::id, Function.identity()));
        Map<UUID, List<ClockView>> ticking = list(found);
        return found.stream()
                .map(registered -> view(
                        caller,
                        registered,
                        Masking.of(caller.role()),
                        Optional.ofNullable(registered.request().location().house())
                                .map(HouseId::of)
                                .map(byId::get)
                                .orElse(null),
                        ticking.getOrDefault(registered.request().requestId().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<ClockView>> list(Collection<Registered> found) {
        return clocks.list(
                found.stream().map(each -> each.request().book()).distinct().toList(),
                found.stream().map(each -> each.request().requestId().value()).toList());
    }

    private @Nullable ServedHouse house(ServiceRequest request) {
        return Optional.ofNullable(request.location().house())
                .map(HouseId::of)
                .flatMap(houses::findServed)
                .orElse(null);
    }

    private RequestView view(
            Caller caller,
            Registered registered,
            Masking masking,
            @Nullable ServedHouse house,
            List<ClockView> ticking) {
        ServiceRequest request = registered.request();
        Line line = registered.line();
        Sorting sorting = request.sorting();
        CentreKinds its = kinds.of(CentreId.of(request.centre()));
        return new RequestView(
                request.requestId(),
                String.valueOf(line.number()),
                request.book(),
                line.no(),
                request.times().registeredAt(),
                request.status(),
                request.decisionVersion(),
                request.origin().channel(),
                sorting.kind(),
                lines.kindName(request).orElse(null),
                sorting.source(),
                proposed(sorting.proposed(), its),
                sorting.urgency(),
                request.book().value().equals(request.centre())
                        ? null
                        : OrganisationId.of(request.book().value()),
                address(request.location(), house, masking),
                applicant(request.applicant(), masking),
                request.description(),
                answers.readValue(sorting.answers()),
                request.times().receivedAt(),
                request.times().damageAt(),
                request.times().wishedFrom(),
                request.times().wishedTo(),
                request.origin().callId(),
                request.origin().foreignNumber(),
                repeats.readValue(sorting.repeats()),
                trouble.of(request),
                request.origin().handedOverFrom(),
                CourseView.of(request.course()),
                possible.list(caller, request).stream().map(Act::path).toList(),
                Closing.results(request),
                ticking,
                receipt(request, line));
    }

    private static ReceiptView receipt(ServiceRequest request, Line line) {
        return new ReceiptView(
                line.book(),
                line.no(),
                line.recordedAt(),
                line.leafHash(),
                "/api/requests/" + request.requestId() + "/receipt",
                HOW_TO_CHECK);
    }

    private List<Proposed> proposed(String stored, CentreKinds its) {
        List<ProposedKind> ranked = proposed.readValue(stored);
        return ranked.stream()
                .map(each -> new Proposed(
                        each.code().value(),
                        its.find(each.code()).map(Kind::name).orElse(null),
                        Math.round(each.score() * 1000) / 1000.0))
                .toList();
    }

    private static AddressView address(ServiceRequest.Location location, @Nullable ServedHouse house, Masking masking) {
        return new AddressView(
                location.house() == null ? null : HouseId.of(location.house()),
                house == null ? null : house.externalId(),
                house == null ? null : house.address(),
                masking.text(location.addressText()),
                location.match(),
                location.house() == null,
                location.entrance(),
                location.floor(),
                masking.text(location.premises()));
    }

    private static @Nullable ApplicantView applicant(ServiceRequest.Person person, Masking masking) {
        return person.equals(ServiceRequest.Person.NOBODY)
                ? null
                : new ApplicantView(
                        masking.text(person.name()),
                        masking.phone(person.phone()),
                        masking.text(person.email()),
                        person.inn());
    }
}
