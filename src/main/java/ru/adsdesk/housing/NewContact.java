package ru.adsdesk.housing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Phone;

/**
 * An entry of the directory as somebody writes it; fields as in {@link ContactView}.
 *
 * @param service whom it reaches
 * @param system what the trouble is with; absent: any
 * @param occasion in which case; absent: any
 * @param house for this house only
 * @param district for houses whose address begins so
 * @param organisation for houses this organisation serves
 * @param name as it is called
 * @param numbers at least one, in any form
 * @param tell what must be told there
 * @param rule the rule it follows
 */
public record NewContact(
        ContactService service,
        @Nullable ContactSystem system,
        @Nullable ContactCase occasion,
        @Nullable HouseId house,
        @Nullable String district,
        @Nullable OrganisationId organisation,
        String name,
        List<String> numbers,
        @Nullable String tell,
        @Nullable String rule) {

    /** Numbers in the form they are kept in, texts without blanks around. Refuses {@code phone.invalid}. */
    public NewContact {
        name = name.strip();
        district = present(district);
        tell = present(tell);
        rule = present(rule);
        numbers = numbers.stream().map(NewContact::number).distinct().toList();
    }

    /** Short numbers of services stay as they are. */
    static String number(String told) {
        String digits = told.replaceAll("[\\s()-]", "");
        return digits.matches("0\\d|1\\d{2,3}")
                ? digits
                : Phone.parse("numbers", told).e164();
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What tells one entry from another: whom, of which system, in which case, where, under which name. */
    String key() {
        return Stream.of(
                                service,
                                system,
                                occasion,
                                house,
                                district == null ? null : districtKey(district),
                                organisation)
                        .map(String::valueOf)
                        .reduce("", (all, each) -> all + each + "\n")
                + Organisations.key(name);
    }

    /** «МО, г. Примерск» and «мо г примерск» begin the same addresses. */
    static String districtKey(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }
}
