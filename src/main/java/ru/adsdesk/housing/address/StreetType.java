package ru.adsdesk.housing.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What sort of street: part of its name, since «Щёлковский проезд» and «Щёлковское шоссе» are two streets. */
public enum StreetType {
    /** Улица. */
    STREET("ул", "улица", "улиц", "улице", "улицы"),
    /** Переулок. */
    LANE("пер", "переулок", "пер-к", "переул"),
    /** Проспект. */
    AVENUE("пр-кт", "проспект", "просп", "пр-т", "прт", "пркт"),
    /** Проезд. */
    PASSAGE("проезд", "пр-д", "пр-зд", "прд"),
    /** «Пр.», which may be a проспект or a проезд. */
    AVENUE_OR_PASSAGE("пр"),
    /** Бульвар. */
    BOULEVARD("б-р", "бульвар", "бул", "бульв"),
    /** Шоссе. */
    HIGHWAY("ш", "шоссе"),
    /** Набережная. */
    EMBANKMENT("наб", "набережная"),
    /** Площадь. */
    SQUARE("пл", "площадь"),
    /** Тупик. */
    BLIND_ALLEY("туп", "тупик"),
    /** Аллея. */
    ALLEY("аллея", "ал"),
    /** Линия. */
    LINE("линия", "лин"),
    /** Квартал. */
    QUARTER("кв-л", "квартал", "кварт"),
    /** Микрорайон. */
    MICRODISTRICT("мкр", "микрорайон", "мкрн", "мкр-н", "м-н"),
    /** Просек. */
    GLADE("просек", "просека"),
    /** Территория. */
    TERRITORY("тер", "территория"),
    /** Городок. */
    TOWNLET("городок", "г-к"),
    /** Тракт. */
    TRACT("тракт"),
    /** Спуск. */
    DESCENT("спуск");

    private static final Map<String, StreetType> BY_WORD = new HashMap<>();

    static {
        for (StreetType type : values()) {
            for (String word : type.words) {
                BY_WORD.put(word, type);
            }
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    StreetType(String... words) {
        this.words = List.of(words);
    }

    static Optional<StreetType> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The abbreviation a register writes: «ул», «пр-кт». */
    public String shortName() {
        return words.getFirst();
    }

    /** The full word as it stands inside a name: «Набережная улица». */
    String fullName() {
        return words.size() > 1 ? words.get(1) : words.getFirst();
    }

    /** Whether both may mean the same street. */
    boolean agrees(StreetType other) {
        return this == other || unclear(this, other) || unclear(other, this);
    }

    /** Whether its name may be a bare number: «мкр. 3», «кв-л 114а», «линия 9». */
    boolean isNumbered() {
        return this == QUARTER || this == MICRODISTRICT || this == LINE;
    }

    private static boolean unclear(StreetType one, StreetType other) {
        return one == AVENUE_OR_PASSAGE && (other == AVENUE || other == PASSAGE);
    }
}
