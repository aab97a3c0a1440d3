package ru.adsdesk.journal.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The root of a tree that grows leaf by leaf, in a handful of hashes: how the checker recomputes a book of any length. */
final class GrowingRoot {

    /** Roots of the perfect subtrees the size is made of, the smallest (rightmost) first. */
    private final Deque<Digest> subtrees = new ArrayDeque<>();

    private long size;

    void append(Digest leaf) {
        Digest subtree = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            subtree = TreeHash.node(subtrees.pop(), subtree);
        }
        subtrees.push(subtree);
        size++;
    }

    long size() {
        return size;
    }

    Digest root() {
        if (size == 0) {
            return TreeHash.emptyRoot();
        }
        Iterator<Digest> rightToLeft = subtrees.iterator();
        Digest root = rightToLeft.next();
        while (rightToLeft.hasNext()) {
            root = TreeHash.node(rightToLeft.next(), root);
        }
        return root;
    }
}
