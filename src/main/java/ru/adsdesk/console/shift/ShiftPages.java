package ru.adsdesk.console.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.sla.HandOver;
import ru.adsdesk.sla.HandOvers;
import ru.adsdesk.sla.Shifts;
import tools.jackson.databind.json.JsonMapper;

/** What the shift page shows. */
@Component
class ShiftPages {

    private static final int RECENT = 20;

    private final Shifts shifts;
    private final HandOvers handOvers;
    private final ShiftSheets sheets;
    private final Accounts accounts;
    private final RequestBriefs briefs;
    private final BookAccess access;
    private final JsonMapper json;
    private final Clock clock;

    ShiftPages(
            Shifts shifts,
            HandOvers handOvers,
            ShiftSheets sheets,
            Accounts accounts,
            RequestBriefs briefs,
            BookAccess access,
            JsonMapper json,
            Clock clock) {
        this.shifts = shifts;
        this.handOvers = handOvers;
        this.sheets = sheets;
        this.accounts = accounts;
        this.briefs = briefs;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** A person at the desk. */
    record Present(String name, Role role, Instant since) {}

    /** A hand-over with the names of both. */
    record Named(HandOver handOver, String from, @Nullable String to) {}

    /**
     * The page of this moment.
     *
     * @param mine the caller's own shift, where they are on one
     * @param present who is at the desk
     * @param mineWaits the caller's own signature nobody answered yet
     * @param others hand-overs the caller may take
     * @param recent the newest ones
     * @param sheet what stands open
     * @param places addresses of the requests on the sheet, by request
     * @param zoned the centre's time
     */
    record ShiftPage(
            Shifts.@Nullable Shift mine,
            List<Present> present,
            @Nullable Named mineWaits,
            List<Named> others,
            List<Named> recent,
            ShiftSheet sheet,
            Map<UUID, String> places,
            Zoned zoned) {}

    ShiftPage now(Caller caller) {
        List<Shifts.Shift> there = shifts.at(caller.scope().centre(), clock.instant());
        List<HandOver> newest = handOvers.list(caller, RECENT);
        Map<AccountId, String> names = names(there, newest);
        List<Named> named =
                newest.stream().map(handOver -> named(handOver, names)).toList();
        List<Named> waiting = named.stream()
                .filter(each -> each.handOver().state() == HandOver.State.SIGNED)
                .toList();
        ShiftSheet sheet = sheets.now(caller);
        return new ShiftPage(
                shifts.current(caller).orElse(null),
                there.stream()
                        .map(shift ->
                                new Present(names.getOrDefault(shift.account(), "—"), shift.role(), shift.beganAt()))
                        .toList(),
                waiting.stream().filter(each -> isOf(caller, each)).findFirst().orElse(null),
                waiting.stream().filter(each -> !isOf(caller, each)).toList(),
                named,
                sheet,
                places(sheet),
                zoned(caller));
    }

    /**
     * A hand-over opened.
     *
     * @param named the hand-over
     * @param sheet what both signed
     * @param places addresses of its requests, as the register has them now
     * @param notes words to who comes
     * @param zoned the centre's time
     */
    record SignedPage(
            Named named,
            ShiftSheet sheet,
            Map<UUID, String> places,
            @Nullable String notes,
            Zoned zoned) {}

    SignedPage signed(Caller caller, UUID id) {
        HandOver handOver = handOvers.get(caller, id);
        ShiftSheet sheet = json.readValue(handOvers.sheet(caller, id), ShiftSheet.class);
        String notes = access.reader(caller, false).openings()
                ? handOvers
                        .notes(caller, id)
                        .map(text -> json.readValue(text, String.class))
                        .orElse(null)
                : null;
        return new SignedPage(
                named(handOver, names(List.of(), List.of(handOver))), sheet, places(sheet), notes, zoned(caller));
    }

    private Map<AccountId, String> names(Collection<Shifts.Shift> there, Collection<HandOver> handOvers) {
        return accounts.names(Stream.concat(
                        there.stream().map(Shifts.Shift::account),
                        handOvers.stream()
                                .flatMap(each -> Stream.concat(Stream.of(each.from()), Stream.ofNullable(each.to()))))
                .distinct()
                .toList());
    }

    private static Named named(HandOver handOver, Map<AccountId, String> names) {
        return new Named(
                handOver,
                names.getOrDefault(handOver.from(), "—"),
                Optional.ofNullable(handOver.to()).map(names::get).orElse(null));
    }

    private static boolean isOf(Caller caller, Named named) {
        return named.handOver().from().value().equals(caller.actor().id());
    }

    /** Only what the register says of houses: what an applicant told of a place is theirs. */
    private Map<UUID, String> places(ShiftSheet sheet) {
        List<UUID> requests = Stream.concat(
                        sheet.clocks().stream()
                                .filter(term -> term.kind().equals("request"))
                                .map(ShiftSheet.OpenTerm::subject),
                        sheet.promises().stream().map(ShiftSheet.Promise::request))
                .distinct()
                .toList();
        Map<UUID, String> places = new HashMap<>();
        briefs.of(requests).forEach((id, brief) -> place(brief).ifPresent(place -> places.put(id, place)));
        return places;
    }

    private static Optional<String> place(RequestBrief brief) {
        String kind = brief.kindName() == null ? "" : brief.kindName();
        String address = brief.where().house() == null || brief.where().address() == null
                ? ""
                : brief.where().address();
        String told = address + (address.isEmpty() || kind.isEmpty() ? "" : " · ") + kind;
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private Zoned zoned(Caller caller) {
        return new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone());
    }
}
