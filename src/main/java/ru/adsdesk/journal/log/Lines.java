package ru.adsdesk.journal.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** Reads lines with their openings and checks what each can be checked for on its own. */
final class Lines {

    private static final int SALT_LENGTH = 32;

    private final ExportReader file;
    private final Head head;
    private Instant recordedAt = Instant.MIN;
    private long count;
    private long openings;

    Lines(ExportReader file, Head head) {
        this.file = file;
        this.head = head;
    }

    /** The line of a command, by its hashed bytes alone; throws {@link IllegalArgumentException} naming what is wrong. */
    static BookLine parse(Command command) {
        return BookLine.parse(command.of(2).text(1));
    }

    /** Reads what the command says; refuses what no line of this book can say. */
    BookLine read(Command command) {
        long number = command.of(2).number(0);
        BookLine line = parsed(command, number);
        if (line.number() != number) {
            throw Refused.atLine(command.fileLine(), number, Finding.LINE_NUMBER, line.number());
        }
        if (!head.names(line.book())) {
            throw Refused.atLine(command.fileLine(), number, Finding.LINE_BOOK, line.book());
        }
        return line;
    }

    /** Takes note of a line that stands where it must, and reads the openings after it. */
    Digest accept(Command command, BookLine line) {
        if (line.recordedAt().isBefore(recordedAt)) {
            throw Refused.atLine(command.fileLine(), line.number(), Finding.LINE_TIME);
        }
        recordedAt = line.recordedAt();
        count++;
        String before = "";
        while (file.sees(Command.OPEN)) {
            before = opening(file.take(Command.OPEN).of(4), line, before);
        }
        return leaf(command);
    }

    static Digest leaf(Command command) {
        return TreeHash.leaf(command.text(1).getBytes(StandardCharsets.UTF_8));
    }

    long count() {
        return count;
    }

    long openings() {
        return openings;
    }

    private static BookLine parsed(Command command, long number) {
        try {
            return parse(command);
        } catch (IllegalArgumentException e) {
            throw Refused.atLine(command.fileLine(), number, Finding.LINE_FORM, String.valueOf(e.getMessage()));
        }
    }

    private String opening(Command open, BookLine line, String before) {
        String field = open.text(1);
        if (open.number(0) != line.number()) {
            throw Refused.atLine(open.fileLine(), open.number(0), Finding.LINE_MISSING, open.number(0));
        }
        Digest commitment = line.commitments().get(field);
        if (commitment == null || before.compareTo(field) >= 0) {
            throw Refused.atLine(open.fileLine(), line.number(), Finding.OPENING_UNKNOWN, field);
        }
        byte[] salt = open.bytes(2);
        byte[] value = canonical(open, line).getBytes(StandardCharsets.UTF_8);
        if (salt.length != SALT_LENGTH || !commitment(salt, value).equals(commitment)) {
            throw Refused.atLine(open.fileLine(), line.number(), Finding.OPENING_VALUE, field);
        }
        openings++;
        return field;
    }

    private static String canonical(Command open, BookLine line) {
        try {
            Json.parse(open.text(3));
            return open.text(3);
        } catch (Json.NotCanonical e) {
            throw Refused.atLine(open.fileLine(), line.number(), Finding.OPENING_FORM, open.text(1));
        }
    }

    private static Digest commitment(byte[] salt, byte[] value) {
        MessageDigest hash = TreeHash.sha256();
        hash.update(salt);
        return Digest.of(hash.digest(value));
    }
}
