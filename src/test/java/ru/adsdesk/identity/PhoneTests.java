package ru.adsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.problem.Refused;

class PhoneTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 900 000-12-34",
                "8 (900) 000-12-34",
                "89000001234",
                "79000001234",
                "9000001234",
                "8-900-000-12-34 доб. 12",
                "тел. 8 900 000 12 34",
                "+7(900)0001234"
            })
    void readsEveryFormAPersonWrites(String written) {
        assertThat(Phone.parse(written).e164()).isEqualTo("+79000001234");
    }

    @Test
    void readsForeignNumbersWithTheirCountry() {
        assertThat(Phone.parse("+375 29 100-00-34").e164()).isEqualTo("+375291000034");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "нет телефона", "112", "12345", "8900", "+7 000 000-00-00", "999999999999999999"})
    void refusesWhatIsNoPhone(String written) {
        assertThat(Phone.find(written)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Phone.parse(written))
                .satisfies(refused -> assertThat(refused.code().code()).isEqualTo("phone.invalid"));
    }

    @Test
    void namesTheFieldAtFault() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Phone.parse("applicant.phone", "нет"))
                .satisfies(refused ->
                        assertThat(refused.fields()).extracting("field").containsExactly("applicant.phone"));
    }

    @Test
    void givesLastDigitsAndAShownForm() {
        Phone phone = Phone.parse("89000001234");
        assertThat(phone.lastDigits(4)).isEqualTo("1234");
        assertThat(phone.lastDigits(40)).isEqualTo("79000001234");
        assertThat(phone.shown()).isEqualTo("+7 900 000-12-34");
    }

    @Test
    void isReadAloudInGroupsAndStaysAsItIsWhereItIsNone() {
        assertThat(Phone.shown("+79000001234")).isEqualTo("+7 900 000-12-34");
        assertThat(Phone.dialled("+79000001234")).isEqualTo("8 (900) 000-12-34");
        for (String none : List.of("104", "+7…34", "89000001234", "дежурный")) {
            assertThat(Phone.shown(none)).isEqualTo(none);
            assertThat(Phone.dialled(none)).isEqualTo(none);
        }
    }

    @Test
    void hidesItselfInLogs() {
        assertThat(Phone.parse("89000001234").toString())
                .doesNotContain("900000")
                .isEqualTo("+7…34");
    }
}
