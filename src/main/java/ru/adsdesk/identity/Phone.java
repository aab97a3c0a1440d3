package ru.adsdesk.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import ru.adsdesk.problem.Refused;

/**
 * A telephone number as it is kept and compared: E.164, such as {@code +79000000000}. Whoever wrote it as
 * {@code 8 (900) 000-00-00}, {@code 9000000000} or {@code +7 900 000 00 00} wrote the same number. An extension
 * («доб. 12») is dropped. Personal: {@link #toString()} hides it, so that no log shows it by mistake.
 *
 * @param e164 plus sign, country code and number, digits only
 */
public record Phone(@JsonValue String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "RU";

    /** Reads any form a person in Russia writes a number in. Refuses {@code phone.invalid}. */
    public static Phone parse(String text) {
        return find(text).orElseThrow(() -> new Refused(IdentityProblem.PHONE_INVALID));
    }

    /** Reads the number of a field of a body. Refuses {@code phone.invalid} at that field. */
    public static Phone parse(String field, String text) {
        return find(text).orElseThrow(() -> Refused.field(field, IdentityProblem.PHONE_INVALID));
    }

    /** Reads a number where a text may as well be none, as in a search; empty where it is none. */
    public static Optional<Phone> find(String text) {
        try {
            PhoneNumber number = NUMBERS.parse(text, HOME);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** The last digits, by which a caller is found when the whole number is not at hand. */
    public String lastDigits(int count) {
        return e164.substring(Math.max(1, e164.length() - count));
    }

    /** As it is shown to those who may see it: {@code +7 900 000-00-00}. */
    public String shown() {
        return formatted(e164, PhoneNumberFormat.INTERNATIONAL);
    }

    /** The same of a text that may as well be no number, such as 104 or a masked one: that stays as it is. */
    public static String shown(String text) {
        return formatted(text, PhoneNumberFormat.INTERNATIONAL);
    }

    /** As it is dialled from any telephone at home: {@code 8 (900) 000-00-00}; what is no number stays as it is. */
    public static String dialled(String text) {
        return formatted(text, PhoneNumberFormat.NATIONAL);
    }

    private static String formatted(String text, PhoneNumberFormat form) {
        try {
            PhoneNumber number = NUMBERS.parse(text, HOME);
            return NUMBERS.format(number, PhoneNumberFormat.E164).equals(text) ? NUMBERS.format(number, form) : text;
        } catch (NumberParseException none) {
            return text;
        }
    }

    /** Country code and the last two digits only. */
    @Override
    public String toString() {
        return e164.substring(0, Math.min(2, e164.length())) + "…" + lastDigits(2);
    }
}
