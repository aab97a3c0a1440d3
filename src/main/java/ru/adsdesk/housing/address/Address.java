package ru.adsdesk.housing.address;

import org.jspecify.annotations.Nullable;

/**
 * What an address text says, part by part.
 *
 * @param street where: places, street type and words
 * @param number which house
 * @param cityWide whether the house was given as a bare «корпус N», the numbering of towns without streets
 * @param entrance подъезд, if named
 * @param floor этаж, if named
 * @param premises flat or other premises, if named
 */
public record Address(
        Street street,
        HouseNumber number,
        boolean cityWide,
        @Nullable String entrance,
        @Nullable String floor,
        @Nullable String premises) {

    /** Reads any text; what is not understood is left out, and nothing is ever refused. */
    public static Address parse(String text) {
        return new AddressReader(text).read();
    }

    /** Whether it names a whole house and nothing else, as a line of a register should. */
    public boolean isWholeHouse() {
        return number.exact() && entrance == null && floor == null && premises == null;
    }
}
