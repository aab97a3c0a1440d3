package ru.adsdesk.request.kind;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where in a text each term of the vocabulary stands. */
final class TermPositions {

    private static final BitSet NOWHERE = new BitSet();

    private final @Nullable BitSet[] positions;

    TermPositions(int terms) {
        this.positions = new @Nullable BitSet[terms];
    }

    /** Notes the terms at a position; false where there are none. */
    boolean add(@Nullable BitSet terms, int position) {
        if (terms == null) {
            return false;
        }
        for (int term = terms.nextSetBit(0); term >= 0; term = terms.nextSetBit(term + 1)) {
            var known = positions[term];
            if (known == null) {
                known = new BitSet();
                positions[term] = known;
            }
            known.set(position);
        }
        return true;
    }

    BitSet of(int term) {
        var known = positions[term];
        return known == null ? NOWHERE : known;
    }

    /** The terms that stand somewhere in the text. */
    IntStream terms() {
        return IntStream.range(0, positions.length).filter(this::has);
    }

    boolean has(int term) {
        return positions[term] != null;
    }
}
