package ru.adsdesk.console.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ResidentView;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallQuery;
import ru.adsdesk.intake.call.CallState;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.intake.call.Direction;

/** Calls as the desk looks at them: who rings, whether somebody owns the call, and who the caller may be. */
@Component
class CallCards {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 20;
    private static final int RECENT = 4;

    /** What rings longer was lost by its exchange; it stays on the board. */
    private static final Duration RINGING = Duration.ofMinutes(5);

    private static final Duration TALKING = Duration.ofMinutes(30);

    private final CallDesk calls;
    private final Residents residents;
    private final Accounts accounts;
    private final Clock clock;

    CallCards(CallDesk calls, Residents residents, Accounts accounts, Clock clock) {
        this.calls = calls;
        this.residents = residents;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A call on a page.
     *
     * @param call the call
     * @param who the first resident with its number
     * @param owner the name of who claimed it, where that is somebody else
     * @param mine whether the reader claimed it
     * @param free whether it may be claimed
     */
    record CallCard(
            CallView call,
            @Nullable ResidentView who,
            @Nullable String owner,
            boolean mine,
            boolean free) {}

    /**
     * What rings this minute and nobody has claimed, talks nobody has claimed, and the reader's own calls that go on: those
     * that ring first, then the longest waiting.
     */
    List<CallCard> ringing(Caller caller, @Nullable UUID except) {
        return Stream.concat(
                        going(caller, CallState.RINGING, RINGING).stream(),
                        going(caller, CallState.TALKING, TALKING).stream())
                .filter(call -> isFor(caller, call) && !call.id().value().equals(except))
                .limit(MOST)
                .map(call -> card(caller, call))
                .toList();
    }

    private static boolean isFor(Caller caller, CallView call) {
        return call.outcome() == null
                && (call.owner() == null || call.owner().equals(caller.actor().id()));
    }

    private List<CallView> going(Caller caller, CallState state, Duration since) {
        Instant from = clock.instant().minus(since);
        return calls.list(
                        caller,
                        new CallQuery(
                                state, null, null, false, Direction.INCOMING, null, null, from, null, null, LOOKED_AT))
                .items()
                .reversed();
    }

    /** One call. Refuses {@code call.unknown}. */
    CallCard get(Caller caller, String id) {
        return card(caller, calls.get(caller, id));
    }

    /** The latest calls from and to a number, newest first. */
    List<CallView> recent(Caller caller, String number, @Nullable UUID except) {
        Optional<Phone> phone = Phone.find(number);
        return phone.isEmpty()
                ? List.of()
                : calls
                        .list(
                                caller,
                                new CallQuery(
                                        null,
                                        null,
                                        null,
                                        false,
                                        null,
                                        null,
                                        phone.get().e164(),
                                        null,
                                        null,
                                        null,
                                        RECENT + 1))
                        .items()
                        .stream()
                        .filter(call -> !call.id().value().equals(except))
                        .limit(RECENT)
                        .toList();
    }

    private CallCard card(Caller caller, CallView call) {
        UUID owner = call.owner();
        boolean mine = caller.actor().id().equals(owner);
        boolean goesOn = call.state() == CallState.RINGING || call.state() == CallState.TALKING;
        return new CallCard(
                call,
                who(caller, call),
                owner == null || mine ? null : name(owner),
                mine,
                owner == null && goesOn && call.direction() == Direction.INCOMING);
    }

    private @Nullable ResidentView who(Caller caller, CallView call) {
        return Optional.ofNullable(call.number())
                .flatMap(Phone::find)
                .flatMap(phone ->
                        residents.page(caller, null, phone, null, 1).stream().findFirst())
                .orElse(null);
    }

    private String name(UUID account) {
        AccountId id = new AccountId(account);
        return accounts.names(List.of(id)).getOrDefault(id, "—");
    }
}
