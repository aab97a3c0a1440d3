package ru.adsdesk.journal.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Proof that an older seal is the beginning of a newer one (RFC 9162, section 2.1.4): nothing sealed then was changed since.
 *
 * @param from lines of the older seal
 * @param to lines of the newer seal
 * @param path the hashes that lead to both roots
 */
public record ConsistencyProof(long from, long to, List<Digest> path) {

    /** Copies the path; refuses an older seal longer than the newer one. */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + from + " is no beginning of a tree of " + to);
        }
    }

    /** Whether this proof leads to both roots. Knows nothing of where proofs come from. */
    public boolean proves(Digest older, Digest newer) {
        if (from == 0) {
            return path.isEmpty() && older.equals(TreeHash.emptyRoot());
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        List<Digest> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(older);
        }
        return !hashes.isEmpty() && climbs(hashes, older, newer);
    }

    private boolean climbs(List<Digest> hashes, Digest older, Digest newer) {
        int common = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >>> common;
        long last = (to - 1) >>> common;
        Digest left = hashes.getFirst();
        Digest whole = left;
        for (Digest neighbour : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                left = TreeHash.node(neighbour, left);
                whole = TreeHash.node(neighbour, whole);
                int skipped = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                whole = TreeHash.node(whole, neighbour);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && left.equals(older) && whole.equals(newer);
    }
}
