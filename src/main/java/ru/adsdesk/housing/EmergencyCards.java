package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** The emergency cards of houses. Their words may name people, so lines hold commitments only. */
@Service
public class EmergencyCards {

    private final HouseRegister register;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    EmergencyCards(
            HouseRegister register, JdbcClient jdbc, Journal journal, BookTransactions transactions, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The card of a house, blank with version 0 where nobody wrote one. Refuses {@code house.unknown}. */
    public EmergencyCard get(Caller caller, HouseId house) {
        register.visible(caller, house);
        return find(house).orElse(EmergencyCard.EMPTY);
    }

    /** The cards of those houses that have one; whether the caller may see the houses is checked by whoever asks. */
    public Map<HouseId, EmergencyCard> list(Collection<HouseId> houses) {
        return jdbc
                .sql("select * from housing.emergency_card where house = any(?)")
                .param(houses.stream().map(HouseId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(HouseId.of(row.getObject("house", UUID.class)), card(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes the card over the version it names. Refuses {@code house.unknown}, {@code housing.version-conflict}. */
    public EmergencyCard write(Caller caller, HouseId house, EmergencyCard card) {
        Rights.toKeep(caller);
        ServedHouse its = register.visible(caller, house);
        transactions.in(its.book(), () -> {
            if (!put(house, card)) {
                throw HousingProblem.VERSION_CONFLICT.refused();
            }
            return journal.append(its.book(), line(caller, house, card));
        });
        return get(caller, house);
    }

    private Optional<EmergencyCard> find(HouseId house) {
        return jdbc.sql("select * from housing.emergency_card where house = ?")
                .param(house.value())
                .query((row, n) -> card(row))
                .optional();
    }

    private static EmergencyCard card(ResultSet row) throws SQLException {
        return new EmergencyCard(
                row.getString("valves"),
                row.getString("keys"),
                row.getString("feeds"),
                row.getString("call"),
                row.getString("notes"),
                row.getLong("version"));
    }

    private boolean put(HouseId house, EmergencyCard card) {
        return jdbc.sql("insert into housing.emergency_card as c (house, valves, keys, feeds, call, notes, version)"
                                + " select ?, ?, ?, ?, ?, ?, 1 where ? = 0 or exists (select 1 from housing.emergency_card where house ="
                                + " ?) on conflict (house) do update set valves = excluded.valves, keys = excluded.keys, feeds ="
                                + " excluded.feeds, call = excluded.call, notes = excluded.notes, version = c.version + 1 where c.version"
                                + " = ?")
                        .params(
                                house.value(),
                                card.valves(),
                                card.keys(),
                                card.feeds(),
                                card.call(),
                                card.notes(),
                                card.version(),
                                house.value(),
                                card.version())
                        .update()
                == 1;
    }

    private NewLine line(Caller caller, HouseId house, EmergencyCard card) {
        return NewLine.of(
                        Subject.of("house", house.value()), HousingFacts.CARD_CHANGED, clock.instant(), caller.actor())
                .at(house.value())
                .keeping(Map.of(
                        "valves", card.valves(),
                        "keys", card.keys(),
                        "feeds", card.feeds(),
                        "call", card.call(),
                        "notes", card.notes()));
    }
}
