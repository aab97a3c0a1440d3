package ru.adsdesk.journal.log;

/** Checks the body of a part: each line proved under the seal, and their own sequence without a gap up to the stated last. */
final class BookPart {

    private final ExportReader file;
    private final Checkpoint seal;
    private final PartStatement part;
    private final Lines lines;
    private final KnownSeals known;
    private final Order order;
    private long number;

    BookPart(ExportReader file, Head head, PartStatement part, Lines lines, KnownSeals known) {
        this.file = file;
        this.seal = head.seal();
        this.part = part;
        this.lines = lines;
        this.known = known;
        this.order = new Order(file, command -> placeOf(Lines.parse(command)));
    }

    void check() {
        consistency();
        while (file.sees(Command.LINE)) {
            line(file.take(Command.LINE));
        }
        order.finish(part.last());
    }

    private void consistency() {
        long before = -1;
        while (file.sees(Command.CONSISTENCY)) {
            Command command = file.take(Command.CONSISTENCY);
            long size = command.number(0);
            if (size <= before || size > seal.size()) {
                throw Refused.at(command.fileLine(), Finding.WRONG_FIELD, Command.CONSISTENCY, 1);
            }
            ConsistencyProof proof = new ConsistencyProof(size, seal.size(), command.digests(2));
            if (!proof.proves(command.digest(1), seal.root())) {
                throw Refused.at(command.fileLine(), Finding.CONSISTENCY, size);
            }
            known.reached(size, command.digest(1));
            before = size;
        }
    }

    private void line(Command command) {
        BookLine line = lines.read(command);
        long place = placeOf(line);
        if (place != order.last() + 1) {
            refuseIfChanged(command, line);
        }
        if (place == 0) {
            throw Refused.atLine(command.fileLine(), line.number(), Finding.LINE_OF_OTHER_PART);
        }
        order.next(command, place, part.last());
        Digest leaf = lines.accept(command, line);
        Command proof = file.take(Command.PROOF);
        if (proof.number(0) != line.number()) {
            throw Refused.atLine(proof.fileLine(), proof.number(0), Finding.LINE_MISSING, proof.number(0));
        }
        refuseUnproved(command, line, leaf, proof);
        if (line.number() <= number) {
            throw Refused.atLine(command.fileLine(), line.number(), Finding.LINE_SWAPPED, number + 1);
        }
        number = line.number();
    }

    /** A line out of place may be a changed one: its own proof tells, where that still follows. */
    private void refuseIfChanged(Command command, BookLine line) {
        file.skipTo(Command.PROOF)
                .filter(proof -> proof.number(0) == line.number())
                .ifPresent(proof -> refuseUnproved(command, line, Lines.leaf(command), proof));
    }

    private void refuseUnproved(Command command, BookLine line, Digest leaf, Command proof) {
        boolean sealed = line.number() <= seal.size()
                && new InclusionProof(line.number() - 1, seal.size(), proof.digests(1)).proves(leaf, seal.root());
        if (!sealed) {
            throw Refused.atLine(command.fileLine(), line.number(), Finding.LINE_PROOF, proof.fileLine());
        }
    }

    /** A line's number within the part, 0 where it is no line of it. */
    private long placeOf(BookLine line) {
        return switch (part.selection()) {
            case Selection.House house ->
                line.house()
                        .filter(place -> place.sequence().equals(BookLine.houseName(house.id())))
                        .map(BookLine.Place::seq)
                        .orElse(0L);
            case Selection.Subject subject ->
                line.subject().sequence().equals(BookLine.subjectName(subject.id()))
                        ? line.subject().seq()
                        : 0;
            case Selection.Line one -> line.number() == one.number() ? 1 : 0;
        };
    }
}
