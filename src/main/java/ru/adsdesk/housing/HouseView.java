package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import ru.adsdesk.housing.address.HouseNumber;

/**
 * All that is known of a house.
 *
 * @param house the house and who serves it now
 * @param number its number in parts
 * @param building what is known of it as a building
 * @param version grows with every change
 */
public record HouseView(
        ServedHouse house,
        @JsonIgnoreProperties({"exact", "dashed"}) HouseNumber number,
        Building building,
        long version) {}
