package ru.adsdesk.housing.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "ул ленина 5к2;ул;ленина;5||2|",
                "ул. Ленина, д. 5, к. 2;ул;ленина;5||2|",
                "ул ленина 5ак2;ул;ленина;5|А|2|",
                "ул ленина 5ас2;ул;ленина;5|А||2",
                "Ленина 5 корпус 2;-;ленина;5||2|",
                "ул.Ленина,д.5,корп.2,стр.1;ул;ленина;5||2|1",
                "улица Ленина, дом 5 строение 1А;ул;ленина;5|||1А",
                "ленина 5с1;-;ленина;5|||1",
                "Большая Полевая улица, дом 42;ул;больш полевая;42|||",
                "ул. Полевая Б., д. 42;ул;больш полевая;42|||",
                "ул Бол. Полевая 42;ул;больш полевая;42|||",
                "Ниж. Слободка ул, 3;ул;нижн слободка;3|||",
                "1-я улица Строителей, дом 7А;ул;1 строителей;7|А||",
                "ул. Строителей 1-я, д. 7а;ул;1 строителей;7|А||",
                "первая улица строителей 7 а;ул;1 строителей;7|А||",
                "улица 26 Северных Партизан, 3;ул;26 партизан северных;3|||",
                "ул. 26-ти Северных Партизан, д. 3;ул;26 партизан северных;3|||",
                "Проспект. 100-летия Города, д. 14;пр-кт;100 города лет;14|||",
                "пр-т 100 лет города 14;пр-кт;100 города лет;14|||",
                "ул 8 Марта 12/3;ул;8 марта;12/3|||",
                "Заречная улица, дом 4\\117, корпус 3;ул;заречная;4/117||3|",
                "Заречная 3_5;-;заречная;3/5|||",
                "Щёлковая набережная 12Б;наб;щелковая;12|Б||",
                "Набережная улица, 12;ул;набережная;12|||",
                "ул. Набережная, д. 12;ул;набережная;12|||",
                "ул. Иванова-Петрова, д. 1, лит. А;ул;иванова петрова;1|А||",
                "ш. Степное, д. 102, к. /47;ш;степное;102/47|||",
                "пер. Тихий, д. 4, к. А;пер;тихий;4|А||",
                "ул. Лесная, д. 12 (дубль 1);ул;лесная;12|||",
                "ул. Лесная, д. 12, к. ., стр. -;ул;лесная;12|||",
                "ул. Лесная, д. 12, к. 0, стр. 0;ул;лесная;12|||",
                "2-й квартал Садовый, дом 14;кв-л;2 садовый;14|||",
                "мкр. 3-й, д. 20;мкр;3;20|||",
                "кв-л. Садовый 114 А, д. -, к. 7;кв-л;114а садовый;7|||",
                "Лесная улица, владение 9;ул;лесная;9|||",
                "ул акад. Полянского 3 литера Б;ул;академика полянского;3|Б||",
            })
    void readsEveryFormOfStreetAndNumber(String text, String type, String words, String number) {
        Address address = Address.parse(text);
        assertThat(address.street().type())
                .isEqualTo(type == null ? null : StreetType.of(type).orElseThrow());
        assertThat(address.street().search()).isEqualTo(words);
        assertThat(address.number().key()).isEqualTo(number);
        assertThat(address.isWholeHouse()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Лесная улица, дом 15, подъезд 1, этаж 4;15|||;1;4;-",
                "ул лесная 15 кв 7;15|||;-;-;7",
                "ул. Лесная, 15, 7;15|||;-;-;7",
                "Лесная 15, 2 подъезд, 3 этаж, 44 квартира;15|||;2;3;44",
                "лесная 15 подъезд 2 этаж 3 кв. 44;15|||;2;3;44",
                "Лесная улица, дом 15, корпус 2, под. 3, эт. 9, кв.101а;15||2|;3;9;101а",
                "лесная 15к2 п.4;15||2|;4;-;-",
            })
    void takesEntranceFloorAndFlatOff(String text, String number, String entrance, String floor, String premises) {
        Address address = Address.parse(text);
        assertThat(address.number().key()).isEqualTo(number);
        assertThat(address.entrance()).isEqualTo(entrance);
        assertThat(address.floor()).isEqualTo(floor);
        assertThat(address.premises()).isEqualTo(premises);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "обл. Степная, р-н. Заречный, п. Лесной, ул. Ленина, д. 7;степная>заречный>лесной|ул|ленина",
                "Степная область, Заречный район, посёлок Лесной, улица Ленина, 7;степная>заречный>лесной|ул|ленина",
                "г. Полянск, г. Сосногорск, д. 1418;полянск>сосногорск||",
                "край. Озёрный, г. Полянск, Проспект. Мира, д. 1;озерный>полянск|пр-кт|мира",
                "г Полянск ул Ленина д 7;полянск|ул|ленина",
                "степная, р-н заречный, п дальний 9;заречный>степная>дальний||",
                "п. Боровое, д. Марьинка, д. 13;боровое>марьинка||",
                "123456, Полянск, ул. Ленина, д. 7;полянск|ул|ленина",
            })
    void readsPlacesDownToTheSettlement(String text, String key) {
        assertThat(Address.parse(text).street().key()).isEqualTo(key);
    }

    @Test
    void readsTownsNumberedThroughByCorpus() {
        Address address = Address.parse("город Сосногорск, корпус 1418");
        assertThat(address.cityWide()).isTrue();
        assertThat(address.number().key()).isEqualTo("1418|||");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ул. Лесная, д. 14, к. 2 п.1,2,3 ЖСК Берёзка",
                "ул. Лесная, д. 27, к. 1,2,3",
                "пр. Лесной, д. 2, к. п. 1,2,3",
                "д. Марьинка, д. 28(50/100)",
                "ул. Лесная, д. 16, стр. по ул. Ленина",
            })
    void knowsALineThatNamesOnlyAPartOfAHouse(String text) {
        assertThat(Address.parse(text).isWholeHouse()).isFalse();
    }

    @Test
    void refusesNothing() {
        for (String text : new String[] {"", " ", ",,,", "1450", "д.", "кв", "ул", "???", "Ленина", "я".repeat(5000)}) {
            assertThat(Address.parse(text)).isNotNull();
            assertThat(Address.parse((text + " к. 5/ кв стр. а ").repeat(9_999)))
                    .isNotNull();
        }
    }
}
