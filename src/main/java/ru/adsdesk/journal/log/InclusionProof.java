package ru.adsdesk.journal.log;

import java.util.List;
import java.util.Optional;

/**
 * Proof that a line stands in a book (RFC 9162, section 2.1.3): the hashes beside its way up to the root.
 *
 * @param index the leaf, counted from 0: line number less one
 * @param size lines of the sealed book
 * @param path the neighbours' hashes, the lowest first
 */
public record InclusionProof(long index, long size, List<Digest> path) {

    /** Copies the path; refuses an index outside the tree. */
    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
    }

    /** Whether this proof leads from the leaf to the root. Knows nothing of where proofs come from. */
    public boolean proves(Digest leaf, Digest root) {
        return climb(leaf).filter(root::equals).isPresent();
    }

    private Optional<Digest> climb(Digest leaf) {
        long node = index;
        long last = size - 1;
        Digest hash = leaf;
        for (Digest neighbour : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(neighbour, hash);
                int skipped = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                hash = TreeHash.node(hash, neighbour);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
