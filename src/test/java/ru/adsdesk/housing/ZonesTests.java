package ru.adsdesk.housing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.adsdesk.housing.address.Address;

class ZonesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "г. Москва, ул. Лесная, д. 1;Europe/Moscow",
                "г. Санкт-Петербург, ул. Лесная, д. 1;Europe/Moscow",
                "Московская область, г. Полянск, ул. Лесная, 1;Europe/Moscow",
                "обл. Омская, г. Омск, ул. Лесная, д. 1;Asia/Omsk",
                "край. Приморский, г. Полянск, ул. Лесная, д. 1;Asia/Vladivostok",
                "Республика Саха (Якутия), г. Полянск, ул. Лесная, 1;Asia/Yakutsk",
                "Респ. Саха /Якутия/, р-н. Оймяконский, п. Лесной, д. 1;Asia/Ust-Nera",
                "Сахалинская область, Северо-Курильский район, г. Полянск, ул. Лесная, 1;Asia/Srednekolymsk",
                "Ханты-Мансийский автономный округ - Югра, г. Полянск, ул. Лесная, 1;Asia/Yekaterinburg",
                "Респ. Алтай, с. Лесное, ул. Лесная, 1;Asia/Barnaul",
                "Калининградская обл., г. Полянск, ул. Лесная, 1;Europe/Kaliningrad",
            })
    void tellsTheZoneFromTheRegion(String address, String zone) {
        assertThat(Zones.of(Address.parse(address).street().places())
                        .orElseThrow()
                        .getId())
                .isEqualTo(zone);
    }

    @Test
    void tellsNothingFromATownAlone() {
        assertThat(Zones.of(Address.parse("г. Полянск, ул. Московская, д. 1")
                        .street()
                        .places()))
                .isEmpty();
        assertThat(Zones.named("MSK")).isEmpty();
        assertThat(Zones.named("Asia/Omsk")).isPresent();
    }
}
