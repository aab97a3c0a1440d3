package ru.adsdesk.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.LineRef;

/** The people of the desk whom explained clocks mention. */
@Component
class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Their names by account. */
    Map<UUID, String> namedIn(List<ClockExplained> clocks) {
        List<AccountId> mentioned = clocks.stream()
                .flatMap(clock -> Stream.concat(lines(clock).map(LineRef::actor), told(clock)))
                .flatMap(coded -> idIn(coded).stream())
                .distinct()
                .map(AccountId::new)
                .toList();
        Map<UUID, String> names = new HashMap<>();
        accounts.names(mentioned).forEach((id, name) -> names.put(id.value(), name));
        return names;
    }

    /** Every line an explanation points at. */
    static Stream<LineRef> lines(ClockExplained clock) {
        return Stream.of(
                        Stream.of(clock.start()),
                        Stream.ofNullable(clock.end()),
                        clock.stops().stream(),
                        clock.agreed().stream(),
                        clock.pauses().stream()
                                .flatMap(pause ->
                                        Stream.concat(Stream.of(pause.from()), Stream.ofNullable(pause.until()))),
                        clock.excuses().stream().map(ClockExplained.Excuse::line),
                        clock.warnings().stream().map(ClockExplained.Warning::line),
                        Stream.ofNullable(clock.breach()).map(ClockExplained.Breach::line),
                        clock.corrections().stream(),
                        Stream.ofNullable(clock.reason()).map(ClockExplained.Reason::line))
                .flatMap(lines -> lines);
    }

    private static Stream<String> told(ClockExplained clock) {
        return Stream.concat(
                clock.warnings().stream().map(ClockExplained.Warning::told).flatMap(Collection::stream),
                Stream.ofNullable(clock.breach()).flatMap(breach -> breach.told().stream()));
    }

    /** The id in {@code KIND:id}, where there is one. */
    static Optional<UUID> idIn(String coded) {
        int colon = coded.indexOf(':');
        try {
            return colon < 0 ? Optional.empty() : Optional.of(UUID.fromString(coded.substring(colon + 1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
