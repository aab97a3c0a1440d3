package ru.adsdesk.journal.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the body of a whole book: every line from 1 to the seal's size, its hash in the tile, and the root over all. */
final class WholeBook {

    private final ExportReader file;
    private final Checkpoint seal;
    private final Lines lines;
    private final KnownSeals known;
    private final Order order;
    private final Sequences sequences = new Sequences();
    private final GrowingRoot growing = new GrowingRoot();
    private final List<Shown> sinceTile = new ArrayList<>(TileId.WIDTH);

    /** A line whose tile has not come yet, with the root up to it where a known seal asks for that. */
    private record Shown(long fileLine, long number, Digest leaf, Optional<Digest> root) {}

    WholeBook(ExportReader file, Head head, Lines lines, KnownSeals known) {
        this.file = file;
        this.seal = head.seal();
        this.lines = lines;
        this.known = known;
        this.order = new Order(file, command -> command.number(0));
    }

    void check() {
        while (file.sees(Command.LINE)) {
            line(file.take(Command.LINE));
            if (order.last() % TileId.WIDTH == 0 || order.last() == seal.size()) {
                tile();
            }
        }
        order.finish(seal.size());
        if (!growing.root().equals(seal.root())) {
            throw Refused.at(0, Finding.ROOT, seal.size());
        }
    }

    private void line(Command command) {
        BookLine line = lines.read(command);
        order.next(command, line.number(), seal.size());
        if (!line.house().map(sequences::follows).orElse(true)) {
            throw Refused.atLine(command.fileLine(), line.number(), Finding.HOUSE_SEQ);
        }
        if (!sequences.follows(line.subject())) {
            throw Refused.atLine(command.fileLine(), line.number(), Finding.SUBJECT_SEQ);
        }
        Digest leaf = lines.accept(command, line);
        growing.append(leaf);
        Optional<Digest> root = known.awaits(growing.size()) ? Optional.of(growing.root()) : Optional.empty();
        sinceTile.add(new Shown(command.fileLine(), line.number(), leaf, root));
    }

    private void tile() {
        refuseAnotherLine();
        Command tile = file.take(Command.TILE).of(1 + sinceTile.size());
        if (tile.number(0) != (order.last() - 1) / TileId.WIDTH) {
            throw Refused.at(tile.fileLine(), Finding.WRONG_FIELD, Command.TILE, 1);
        }
        List<Digest> sealed = tile.digests(1);
        for (int i = 0; i < sealed.size(); i++) {
            Shown line = sinceTile.get(i);
            if (!sealed.get(i).equals(line.leaf())) {
                throw Refused.atLine(line.fileLine(), line.number(), Finding.LINE_HASH, tile.fileLine());
            }
            line.root().ifPresent(root -> known.reached(line.number(), root));
        }
        sinceTile.clear();
    }

    /** Where a tile is due and a line comes that is not simply the next one, the line is what is wrong. */
    private void refuseAnotherLine() {
        Optional<Command> extra = file.peek().filter(command -> command.is(Command.LINE));
        if (extra.isPresent()) {
            long number = lines.read(extra.get()).number();
            if (number != order.last() + 1 || order.last() == seal.size()) {
                order.next(file.take(Command.LINE), number, seal.size());
            }
        }
    }
}
