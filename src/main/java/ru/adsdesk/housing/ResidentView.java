package ru.adsdesk.housing;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Phone;

/**
 * A resident: personal data.
 *
 * @param id the resident
 * @param house the house they live in
 * @param address the house's address
 * @param premises number of their flat
 * @param name their name
 * @param phone their phone
 */
public record ResidentView(
        ResidentId id,
        HouseId house,
        String address,
        @Nullable String premises,
        String name,
        @Nullable Phone phone) {

    @Override
    public String toString() {
        return "resident " + id;
    }
}
