package ru.adsdesk.console.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private static final int RECENT = 4;

    /** What rings longer was lost by its exchange; it stays on the board. */
    private static final Duration FRESH = Duration.ofMinutes(5);

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

    /** What rings this minute and nobody has claimed, the longest waiting first. */
    List<CallCard> ringing(Caller caller, @Nullable UUID except) {
        Instant fresh = clock.instant().minus(FRESH);
        return calls
                .list(
                        caller,
                        new CallQuery(
                                CallState.RINGING,
                                null,
                                null,
                                false,
                                Direction.INCOMING,
                                null,
                                null,
                                fresh,
                                null,
                                null,
                                4 * MOST))
                .items()
                .reversed()
                .stream()
                .filter(call -> call.owner() == null && !call.id().value().equals(except))
                .limit(MOST)
                .map(call -> card(caller, call))
                .toList();
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
