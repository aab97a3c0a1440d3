package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;

/**
 * An entry of the directory of whom to call.
 *
 * @param id the entry
 * @param service whom it reaches
 * @param system what the trouble is with; absent: any
 * @param occasion in which case; absent: any
 * @param house for this house only
 * @param district for houses whose address begins so
 * @param organisation for houses this organisation serves
 * @param name as it is called: «Горгаз, аварийная»
 * @param numbers E.164, or short ones such as 104 and 112; the first is called first
 * @param tell what must be told there
 * @param rule the rule it follows: «ПП РФ № 416, п. 14»
 * @param version grows with every change; what {@code If-Match} names
 */
public record ContactView(
        ContactId id,
        ContactService service,
        @Nullable ContactSystem system,
        @JsonProperty("case") @Nullable ContactCase occasion,
        @Nullable HouseId house,
        @Nullable String district,
        @Nullable OrganisationId organisation,
        String name,
        List<String> numbers,
        @Nullable String tell,
        @Nullable String rule,
        long version) {

    /** Copies the numbers. */
    public ContactView {
        numbers = List.copyOf(numbers);
    }
}
