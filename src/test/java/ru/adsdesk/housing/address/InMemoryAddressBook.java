package ru.adsdesk.housing.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A register held in memory, answering as the database does. */
final class InMemoryAddressBook implements AddressBook<String, String> {

    private static final float LIKE = 0.3f;

    private final Map<String, Street> streets = new LinkedHashMap<>();
    private final Map<String, List<House<String, String>>> houses = new HashMap<>();
    private final Map<String, Set<String>> byTrigram = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean oneTown;

    static InMemoryAddressBook of(Map<String, String> addresses) {
        InMemoryAddressBook book = new InMemoryAddressBook();
        addresses.forEach(book::add);
        book.oneTown =
                book.streets.values().stream().map(Street::locality).distinct().count() == 1;
        return book;
    }

    void add(String id, String text) {
        Address address = Address.parse(text);
        String key = address.street().key();
        streets.put(key, address.street());
        Trigrams.of(address.street().search())
                .forEach(part -> byTrigram
                        .computeIfAbsent(part, unused -> new HashSet<>())
                        .add(key));
        houses.computeIfAbsent(key, unused -> new ArrayList<>())
                .add(new House<>(key, id, address.number(), address.isWholeHouse()));
    }

    void hide(String streetKey) {
        hidden.clear();
        hidden.add(streetKey);
    }

    @Override
    public List<Listed<String>> streetsLike(String search) {
        Map<String, Long> shared = Trigrams.of(search).stream()
                .flatMap(part -> byTrigram.getOrDefault(part, Set.of()).stream())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        return shared.keySet().stream()
                .filter(key -> !hidden.contains(key))
                .map(key -> Map.entry(
                        key, Trigrams.similarity(search, streets.get(key).search())))
                .filter(entry -> entry.getValue() >= LIKE)
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(60)
                .map(entry -> new Listed<>(entry.getKey(), streets.get(entry.getKey())))
                .toList();
    }

    @Override
    public List<Listed<String>> streetsIn(String locality) {
        return streets.entrySet().stream()
                .filter(entry -> entry.getValue().locality().equals(locality) && !hidden.contains(entry.getKey()))
                .map(entry -> new Listed<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<House<String, String>> numbered(Collection<String> ids, int main) {
        return ids.stream()
                .flatMap(id -> houses.getOrDefault(id, List.of()).stream())
                .filter(house -> house.number().main() == main)
                .toList();
    }

    @Override
    public boolean isOneTown() {
        return oneTown;
    }
}
