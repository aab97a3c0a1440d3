package ru.adsdesk.housing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import ru.adsdesk.housing.address.Address;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Scope;

/** Finds houses while an address is still being typed. */
@Service
public class AddressSearch {

    private static final String SEARCH = """
        select h.id
        from housing.street s
        join housing.house h on h.street = s.id
        left join housing.service v on v.house = h.id and v.until is null
        where s.centre = :centre and (:all or v.organisation = any(:organisations))
          and (:main = 0 or h.number_main = :main)
          and (s.search || ' ' || s.locality like all(:patterns) or s.search % :search)
        order by s.search || ' ' || s.locality like all(:patterns) desc, h.number_key = :key desc,
                 similarity(s.search, :search) desc, s.id, h.number_main, h.number_key
        limit :limit
        """;

    private final JdbcClient jdbc;
    private final Houses houses;

    AddressSearch(JdbcClient jdbc, Houses houses) {
        this.jdbc = jdbc;
        this.houses = houses;
    }

    /** The houses the caller may see that a beginning of an address may mean, likeliest first. */
    public List<ServedHouse> suggest(Caller caller, String text, int limit) {
        Rights.toRead(caller);
        Address asked = Address.parse(text);
        List<String> words = new ArrayList<>(asked.street().words());
        asked.street().places().forEach(place -> words.addAll(place.words()));
        if (words.isEmpty()) {
            return List.of();
        }
        List<HouseId> found = find(caller.scope(), asked, words, limit);
        return houses.listServed(found).stream()
                .sorted(Comparator.comparingInt(house -> found.indexOf(house.id())))
                .toList();
    }

    /** The house an address text means, among those the caller may see. */
    public AddressMatch resolve(Caller caller, String text) {
        Rights.toRead(caller);
        AddressMatch match = houses.resolve(caller.scope().centre(), text);
        List<ServedHouse> seen = match.candidates().stream()
                .filter(house -> HouseRegister.isVisible(caller.scope(), house))
                .toList();
        boolean hidden = match.house() != null && !HouseRegister.isVisible(caller.scope(), match.house());
        AddressMatch.Kind kind = hidden || (match.kind() == AddressMatch.Kind.UNSURE && seen.isEmpty())
                ? AddressMatch.Kind.NONE
                : match.kind();
        return new AddressMatch(
                kind, hidden ? null : match.house(), seen, match.entrance(), match.floor(), match.premises());
    }

    private List<HouseId> find(Scope scope, Address asked, List<String> words, int limit) {
        return jdbc.sql(SEARCH)
                .param("centre", scope.centre().value())
                .param("all", scope.all())
                .param(
                        "organisations",
                        scope.organisations().stream()
                                .map(OrganisationId::value)
                                .toArray(UUID[]::new))
                .param("main", asked.number().main())
                .param("key", asked.number().key())
                .param("search", asked.street().search())
                .param(
                        "patterns",
                        words.stream()
                                .map(word -> "%" + word.replaceAll("[%_\\\\]", "") + "%")
                                .toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new HouseId(row.getObject("id", UUID.class)))
                .list();
    }
}
