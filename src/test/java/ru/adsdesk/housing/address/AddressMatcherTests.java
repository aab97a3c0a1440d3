package ru.adsdesk.housing.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressMatcherTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Лесная улица, дом 50",
                "Лесная улица, дом 5, корпус 3",
                "Лесная улица, дом 5А",
                "Лесная улица, дом 5",
                "Лесной проезд, дом 5, корпус 2",
            })
    void isNotSureOfANumberThatDoesNotAgree(String text) {
        assertThat(match(text, "г. Полянск, ул. Лесная, д. 5, к. 2")).isNotInstanceOf(Matching.Sure.class);
    }

    @Test
    void isNotSureOfADoubledAddress() {
        assertThat(match("Лесная улица, 5", "г. Полянск, ул. Лесная, д. 5", "г. Полянск, ул. Лесная, д. 5."))
                .isEqualTo(unsure("1", "2"));
    }

    @Test
    void isNotSureWhichOfTwoTownsUnlessTold() {
        String[] register = {"г. Полянск, ул. Лесная, д. 5", "г. Заречный, ул. Лесная, д. 5"};
        assertThat(match("Лесная улица, 5", register)).isInstanceOf(Matching.Unsure.class);
        assertThat(match("Заречный, Лесная улица, 5", register)).isEqualTo(sure("2"));
        assertThat(match("заречный лесная 5", register)).isEqualTo(sure("2"));
        assertThat(match("г. Сосногорск, Лесная улица, 5", register)).isNotInstanceOf(Matching.Sure.class);
    }

    @Test
    void isNotSureOfAVillageThatWasNotNamed() {
        String[] register = {"г. Полянск, п. Боровое, ул. Лесная, д. 5", "г. Полянск, ул. Садовая, д. 5"};
        assertThat(match("Лесная улица, 5", register)).isEqualTo(unsure("1"));
        assertThat(match("посёлок Боровое, Лесная улица, 5", register)).isEqualTo(sure("1"));
    }

    @Test
    void isNotSureOfADashThatMayPartAFlat() {
        String[] register = {"ул. Лесная, д. 42", "ул. Лесная, д. 42/1"};
        assertThat(match("ул Лесная 42-1", register)).isInstanceOf(Matching.Unsure.class);
        assertThat(match("ул Лесная 42/1", register)).isEqualTo(sure("2"));
    }

    @Test
    void isNotSureBetweenStreetsOfOneNameAndTwoTypes() {
        String[] register = {"ул. Лесная, д. 7", "наб. Лесная, д. 7", "наб. Лесная, д. 9"};
        assertThat(match("Лесная набережная, 7", register)).isInstanceOf(Matching.Unsure.class);
        assertThat(match("Лесная набережная, 9", register)).isEqualTo(sure("3"));
    }

    @Test
    void isNotSureOfATypingErrorNearTwoStreets() {
        String[] register = {"ул. Светлая, д. 5", "ул. Светная, д. 5"};
        assertThat(match("Светсая улица, 5", register)).isIn(unsure("1", "2"), unsure("2", "1"));
        assertThat(match("Сведлая улица, 5", register)).isEqualTo(sure("1"));
    }

    @Test
    void isNotLedFromAKnownStreetToOneThatSoundsAlike() {
        String[] register = {"ул. Лужская, д. 5", "ул. Лушская, д. 8"};
        assertThat(match("Лужская улица, 8", register)).isNotInstanceOf(Matching.Sure.class);
    }

    @Test
    void isSureOfTheSameHouseInAnySpelling() {
        String[] register = {"г. Полянск, ул. Полевая Б., д. 5, к. 2", "г. Полянск, ул. Полевая М., д. 5, к. 2"};
        for (String text : new String[] {
            "Б. Полевая 5к2",
            "Большая Полевая улица, дом 5, корпус 2, подъезд 3, кв 9",
            "полянск ул полевая большая д.5 корп.2",
            "улица Болшая Полевая, 5 к 2"
        }) {
            assertThat(match(text, register)).as(text).isEqualTo(sure("1"));
        }
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(match("Звёздная улица, 5", "ул. Лесная, д. 5")).isEqualTo(new Matching.None<>());
        assertThat(match("у мусорных баков", "ул. Лесная, д. 5")).isEqualTo(new Matching.None<>());
    }

    @Test
    void likensTextsAsTheDatabaseDoes() {
        assertThat(Trigrams.similarity("word", "two words")).isEqualTo(0.36363637f);
        assertThat(Trigrams.similarity("улица", "улица")).isOne();
        assertThat(Trigrams.similarity("", "улица")).isZero();
    }

    private static Matching<String> match(String text, String... register) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String line : register) {
            addresses.put(Integer.toString(addresses.size() + 1), line);
        }
        return new AddressMatcher<>(InMemoryAddressBook.of(addresses)).match(text);
    }

    private static Matching<String> sure(String house) {
        return new Matching.Sure<>(house);
    }

    private static Matching<String> unsure(String... houses) {
        return new Matching.Unsure<>(java.util.List.of(houses));
    }
}
