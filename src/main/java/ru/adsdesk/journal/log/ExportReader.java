package ru.adsdesk.journal.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an export command by command in flat memory, and keeps the sum of the bytes it has left behind. */
final class ExportReader {

    private static final int MAX_LINE = 4 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final MessageDigest behind = TreeHash.sha256();
    private int at;
    private int end;
    private long fileLine;
    private byte @Nullable [] raw;
    private @Nullable Command ahead;

    ExportReader(InputStream in) {
        this.in = in;
    }

    /** The next command without taking it; empty at the end of the file. */
    Optional<Command> peek() {
        if (ahead == null) {
            leaveBehind();
            raw = readLine();
            ahead = raw == null ? null : Command.parse(fileLine, utf8(raw));
        }
        return Optional.ofNullable(ahead);
    }

    /** Whether the next command is of this name. */
    boolean sees(String name) {
        return peek().filter(command -> command.is(name)).isPresent();
    }

    /** Takes the next command. Refuses any other name and the end of the file. */
    Command take(String name) {
        Command command = peek().orElseThrow(() -> Refused.at(fileLine + 1, Finding.ENDS_EARLY, name));
        if (!command.is(name)) {
            throw Refused.at(fileLine, Finding.WRONG_ORDER, name, command.name());
        }
        ahead = null;
        return command;
    }

    /** Takes commands up to the next one of this name; only for saying more about a file that is refused anyway. */
    Optional<Command> skipTo(String name) {
        while (peek().isPresent() && !sees(name)) {
            ahead = null;
        }
        return peek();
    }

    /** Line of the file the last command stood on. */
    long fileLine() {
        return fileLine;
    }

    /** SHA-256 of every byte before the command seen last. */
    Digest sum() {
        try {
            return Digest.of(((MessageDigest) behind.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private void leaveBehind() {
        if (raw != null) {
            behind.update(raw);
            behind.update((byte) '\n');
        }
    }

    private byte @Nullable [] readLine() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        fileLine++;
        while (fill()) {
            int newline = at;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            line.write(buffer, at, newline - at);
            at = newline + 1;
            if (newline < end) {
                return line.toByteArray();
            }
            if (line.size() > MAX_LINE) {
                throw Refused.at(fileLine, Finding.TOO_LONG);
            }
        }
        if (line.size() > 0) {
            throw Refused.at(fileLine, Finding.NO_FINAL_NEWLINE);
        }
        fileLine--;
        return null;
    }

    private boolean fill() {
        if (at < end) {
            return true;
        }
        try {
            at = 0;
            end = in.read(buffer);
            return end > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.at(fileLine, Finding.NOT_UTF8);
        }
    }
}
