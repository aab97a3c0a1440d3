package ru.adsdesk.housing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which house of a centre's register an address text means.
 *
 * @param kind how sure
 * @param house the one sure house
 * @param candidates where unsure: at most ten, likeliest first
 * @param entrance entrance read off the text
 * @param floor floor read off the text
 * @param premises flat or other premises read off the text
 */
public record AddressMatch(
        Kind kind,
        @Nullable ServedHouse house,
        List<ServedHouse> candidates,
        @Nullable String entrance,
        @Nullable String floor,
        @Nullable String premises) {

    /** Copies the candidates. */
    public AddressMatch {
        candidates = List.copyOf(candidates);
    }

    /** How sure a match is. */
    public enum Kind {
        /** This house and no other. */
        SURE,
        /** A person must pick. */
        UNSURE,
        /** Nothing comes near. */
        NONE
    }
}
