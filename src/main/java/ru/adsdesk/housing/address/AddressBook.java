package ru.adsdesk.housing.address;

import java.util.Collection;
import java.util.List;

/** The register an address is looked up in; {@code S} is how its owner knows a street, {@code H} a house. */
public interface AddressBook<S, H> {

    /** The streets whose {@link Street#search()} is most like the text by trigrams, at least 0.3, best first. */
    List<Listed<S>> streetsLike(String search);

    /** The streets of the settlement with this {@link Street#locality()}. */
    List<Listed<S>> streetsIn(String locality);

    /** The houses on these streets whose {@link HouseNumber#main()} is this. */
    List<House<S, H>> numbered(Collection<S> streets, int main);

    /** Whether all houses stand in one town, so that a street needs no town to be told. */
    boolean isOneTown();

    /** A street of the register. */
    record Listed<S>(S id, Street street) {}

    /**
     * A house of the register.
     *
     * @param street its street's id
     * @param id the house
     * @param number its number
     * @param whole false if its line names only a part of a house
     */
    record House<S, H>(S street, H id, HouseNumber number, boolean whole) {}
}
