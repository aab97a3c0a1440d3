package ru.adsdesk.console.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.ResidentView;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.request.KnownApplicants;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestQuery;
import ru.adsdesk.request.RequestView;

/** What stands beside the form while it is typed: who calls, and what is known of them and of their house already. */
@Component
class Beside {

    private static final int FEW = 8;
    private static final int LEAST_LETTERS = 3;
    private static final Pattern ENDING = Pattern.compile("\\d(?:[ ()-]*\\d){3,8}");

    private final Residents residents;
    private final RequestDesk requests;
    private final KnownApplicants applicants;

    Beside(Residents residents, RequestDesk requests, KnownApplicants applicants) {
        this.residents = residents;
        this.requests = requests;
        this.applicants = applicants;
    }

    /**
     * Somebody who may be calling.
     *
     * @param name their name
     * @param phone their phone
     * @param house their house
     * @param address its address
     * @param premises their flat
     * @param email their e-mail
     * @param inn their tax number, of an organisation
     */
    record Person(
            @Nullable String name,
            @Nullable String phone,
            @Nullable HouseId house,
            @Nullable String address,
            @Nullable String premises,
            @Nullable String email,
            @Nullable String inn) {}

    /**
     * Who calls.
     *
     * @param people who it may be, known residents first, then who asked from that number before
     * @param requests their requests, open ones first
     */
    record Known(List<Person> people, List<RequestView> requests) {}

    /**
     * By a phone; by the four to nine digits one ends in; else residents by a part of their name, and who asked before by tax number,
     * e-mail or a part of an organisation's name.
     */
    Known known(Caller caller, String who) {
        String typed = who.strip();
        return Phone.find(typed)
                .map(phone -> known(residents.page(caller, null, phone, null, FEW), list(caller, phone.e164(), null)))
                .orElseGet(() -> ENDING.matcher(typed).matches()
                        ? known(residents.listEndingIn(caller, typed, FEW), list(caller, typed, null))
                        : known(named(caller, typed), applicants.find(caller, typed, 2 * FEW)));
    }

    private static Known known(List<ResidentView> residents, List<RequestView> theirs) {
        Map<String, Person> people = new LinkedHashMap<>();
        residents.forEach(resident -> add(people, of(resident)));
        theirs.forEach(request -> add(people, of(request)));
        return new Known(people.values().stream().limit(FEW).toList(), openFirst(theirs));
    }

    /** Open requests of a house, newest first. */
    List<RequestView> ofHouse(Caller caller, HouseId house) {
        return list(caller, null, house).stream()
                .filter(request -> request.status().isOpen())
                .toList();
    }

    private List<ResidentView> named(Caller caller, String name) {
        return name.length() < LEAST_LETTERS ? List.of() : residents.search(caller, name, FEW);
    }

    private List<RequestView> list(Caller caller, @Nullable String phone, @Nullable HouseId house) {
        return requests.list(
                        caller,
                        new RequestQuery(
                                null, phone, null, null, null, null, house, null, null, null, null, null, 2 * FEW))
                .items();
    }

    private static List<RequestView> openFirst(List<RequestView> found) {
        List<RequestView> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(request -> request.status().isOpen() ? 0 : 1));
        return sorted.subList(0, Math.min(FEW, sorted.size()));
    }

    private static void add(Map<String, Person> people, Person person) {
        people.putIfAbsent(person.address() + "|" + person.premises() + "|" + person.name(), person);
    }

    private static Person of(ResidentView resident) {
        Phone phone = resident.phone();
        return new Person(
                resident.name(),
                phone == null ? null : phone.e164(),
                resident.house(),
                resident.address(),
                resident.premises(),
                null,
                null);
    }

    private static Person of(RequestView request) {
        RequestView.ApplicantView applicant = request.applicant();
        return new Person(
                applicant == null ? null : applicant.name(),
                applicant == null ? null : applicant.phone(),
                request.address().houseId(),
                request.address().house() == null
                        ? request.address().text()
                        : request.address().house(),
                request.address().premises(),
                applicant == null ? null : applicant.email(),
                applicant == null ? null : applicant.inn());
    }
}
