package ru.adsdesk.housing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.adsdesk.housing.address.Place;

/**
 * The time zone of a house by the region in its address: Russia has eleven, and days and windows of norms are counted in
 * the house's. Regions that keep several times list the districts that differ from their capital.
 */
final class Zones {

    private static final Map<String, String> BY_REGION = new HashMap<>();
    private static final Map<String, String> BY_DISTRICT = new HashMap<>();

    static {
        regions("Europe/Kaliningrad", "калининградская", "калининград");
        regions(
                "Europe/Moscow",
                "москва",
                "санкт петербург",
                "адыгея",
                "карелия",
                "коми",
                "мордовия",
                "северная осетия",
                "алания",
                "татарстан",
                "дагестан",
                "ингушетия",
                "кабардино балкарская",
                "кабардино балкария",
                "карачаево черкесская",
                "карачаево черкесия",
                "калмыкия",
                "марий эл",
                "чеченская",
                "чечня",
                "чувашская",
                "чувашия",
                "краснодарский",
                "ставропольский",
                "архангельская",
                "белгородская",
                "брянская",
                "владимирская",
                "вологодская",
                "воронежская",
                "ивановская",
                "калужская",
                "костромская",
                "курская",
                "ленинградская",
                "липецкая",
                "московская",
                "мурманская",
                "ненецкий",
                "нижегородская",
                "новгородская",
                "орловская",
                "пензенская",
                "псковская",
                "ростовская",
                "рязанская",
                "смоленская",
                "тамбовская",
                "тверская",
                "тульская",
                "ярославская",
                "донецкая",
                "луганская",
                "запорожская",
                "херсонская");
        regions("Europe/Simferopol", "крым", "севастополь");
        regions("Europe/Kirov", "кировская");
        regions("Europe/Volgograd", "волгоградская");
        regions("Europe/Samara", "самарская", "удмуртская", "удмуртия");
        regions("Europe/Astrakhan", "астраханская");
        regions("Europe/Saratov", "саратовская");
        regions("Europe/Ulyanovsk", "ульяновская");
        regions(
                "Asia/Yekaterinburg",
                "башкортостан",
                "башкирия",
                "пермский",
                "курганская",
                "оренбургская",
                "свердловская",
                "тюменская",
                "челябинская",
                "ханты мансийский",
                "югра",
                "ямало ненецкий");
        regions("Asia/Omsk", "омская");
        regions("Asia/Novosibirsk", "новосибирская");
        regions("Asia/Barnaul", "алтай", "алтайский");
        regions("Asia/Tomsk", "томская");
        regions("Asia/Novokuznetsk", "кемеровская", "кузбасс");
        regions("Asia/Krasnoyarsk", "красноярский", "хакасия", "тыва", "тува");
        regions("Asia/Irkutsk", "иркутская", "бурятия");
        regions("Asia/Chita", "забайкальский");
        regions("Asia/Yakutsk", "амурская", "саха", "якутия");
        regions("Asia/Vladivostok", "приморский", "хабаровский", "еврейская");
        regions("Asia/Magadan", "магаданская");
        regions("Asia/Sakhalin", "сахалинская");
        regions("Asia/Kamchatka", "камчатский");
        regions("Asia/Anadyr", "чукотский");
        districts("Asia/Vladivostok", "верхоянский", "усть янский");
        districts("Asia/Ust-Nera", "оймяконский");
        districts(
                "Asia/Srednekolymsk",
                "абыйский",
                "аллаиховский",
                "верхнеколымский",
                "момский",
                "нижнеколымский",
                "среднеколымский",
                "северо курильский");
        districts("Asia/Khandyga", "томпонский", "усть майский");
    }

    private Zones() {}

    /** The zone of the first place that tells one; a district that differs wins over its region. */
    static Optional<ZoneId> of(List<Place> places) {
        for (Place place : places) {
            String zone = place.kind() == Place.Kind.DISTRICT ? BY_DISTRICT.get(name(place)) : null;
            if (zone != null) {
                return Optional.of(ZoneId.of(zone));
            }
        }
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.REGION
                        || place.kind() == Place.Kind.CITY
                        || place.equals(places.getFirst()))
                .flatMap(place -> region(name(place)).stream())
                .findFirst();
    }

    /** A zone given by its IANA name; empty if there is no such zone. */
    static Optional<ZoneId> named(String zone) {
        try {
            return zone.contains("/") ? Optional.of(ZoneId.of(zone.strip())) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** «саха якутия», «ханты мансийский автономный югра»: the longest beginning or any word that names a region. */
    private static Optional<ZoneId> region(String name) {
        return BY_REGION.entrySet().stream()
                .filter(entry -> (" " + name + " ").contains(" " + entry.getKey() + " "))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                .map(entry -> ZoneId.of(entry.getValue()));
    }

    private static String name(Place place) {
        return String.join(" ", place.words());
    }

    private static void regions(String zone, String... names) {
        for (String name : names) {
            BY_REGION.put(name, zone);
        }
    }

    private static void districts(String zone, String... names) {
        for (String name : names) {
            BY_DISTRICT.put(name, zone);
        }
    }
}
