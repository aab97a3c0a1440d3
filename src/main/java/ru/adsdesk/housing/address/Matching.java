package ru.adsdesk.housing.address;

import java.util.List;

/** Which house of a register an address means. */
public sealed interface Matching<H> {

    /** This house and no other: street, number, corpus, building and letter agree, nothing else comes near. */
    record Sure<H>(H house) implements Matching<H> {}

    /** One of these perhaps, likeliest first, at most ten; a person decides. */
    record Unsure<H>(List<H> candidates) implements Matching<H> {

        /** Copies the list. */
        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /** No house comes near. */
    record None<H>() implements Matching<H> {}
}
