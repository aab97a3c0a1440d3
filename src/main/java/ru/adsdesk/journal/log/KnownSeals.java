package ru.adsdesk.journal.log;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Older seals somebody kept, each waiting for the file to show that its book begins with just those lines. */
final class KnownSeals {

    private final SortedMap<Long, Digest> open = new TreeMap<>();
    private final int count;

    /** Refuses seals of another book, of unknown keys, and two that contradict each other or the file's own. */
    KnownSeals(List<SignedNote> notes, Checkpoint fileSeal, KnownKeys keys) {
        for (SignedNote note : notes) {
            Checkpoint seal = Seals.checkpoint(0, note);
            Seals.signer(0, note, keys);
            if (!seal.origin().equals(fileSeal.origin())) {
                throw Refused.at(0, Finding.KNOWN_BOOK, seal.origin());
            }
            if (seal.size() > fileSeal.size()) {
                throw Refused.at(0, Finding.KNOWN_NEWER, seal.size(), fileSeal.size());
            }
            Digest other = open.put(seal.size(), seal.root());
            if (other != null && !other.equals(seal.root())) {
                throw Refused.at(0, Finding.KNOWN_ROOT, seal.size());
            }
        }
        count = notes.size();
        reached(fileSeal.size(), fileSeal.root());
        reached(0, TreeHash.emptyRoot());
    }

    /** The file has shown the root its book had at this size. */
    void reached(long size, Digest root) {
        Digest known = open.remove(size);
        if (known != null && !known.equals(root)) {
            throw Refused.at(0, Finding.KNOWN_ROOT, size);
        }
    }

    /** Whether a seal of this size waits for an answer. */
    boolean awaits(long size) {
        return open.containsKey(size);
    }

    /** Refuses where a seal is left without an answer. */
    void close() {
        if (!open.isEmpty()) {
            throw Refused.at(0, Finding.KNOWN_UNPROVED, open.firstKey());
        }
    }

    int count() {
        return count;
    }
}
