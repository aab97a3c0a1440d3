package ru.adsdesk.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Counting.Axis;
import ru.adsdesk.journal.WrittenLine.Opening;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.TreeHash;

/** Form version 1 of a line: which members its JSON has and how personal values become commitments. */
@Component
class LineForm {

    static final int VERSION = 1;

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final CanonicalJson json;
    private final SecureRandom random = new SecureRandom();

    LineForm(CanonicalJson json) {
        this.json = json;
    }

    List<WrittenLine> write(Book book, List<NewLine> lines, Numbering numbering, Instant recordedAt) {
        Numbering.Giving numbers = numbering.give(recordedAt.atZone(book.zone()).getYear());
        List<WrittenLine> written = new ArrayList<>(lines.size());
        for (NewLine line : lines) {
            written.add(write(book.id(), line, numbers, recordedAt));
        }
        return written;
    }

    private WrittenLine write(BookId book, NewLine line, Numbering.Giving numbers, Instant recordedAt) {
        long no = numbers.line();
        long subjectSeq = numbers.seq(Axis.SUBJECT, line.subject().id());
        UUID house = line.house();
        Long houseSeq = house == null ? null : (Long) numbers.seq(Axis.HOUSE, house);
        RequestNumber number = line.numbered() ? numbers.number() : null;
        List<Opening> openings = openings(line.secrets());
        String body = json.of(members(book, line, no, subjectSeq, houseSeq, number, recordedAt, openings));
        return new WrittenLine(
                new Line(
                        book,
                        no,
                        line.subject(),
                        subjectSeq,
                        house,
                        houseSeq,
                        line.code(),
                        line.occurredAt(),
                        recordedAt,
                        TreeHash.leaf(body.getBytes(StandardCharsets.UTF_8)),
                        body,
                        number),
                openings);
    }

    private Map<String, Object> members(
            BookId book,
            NewLine line,
            long no,
            long subjectSeq,
            @Nullable Long houseSeq,
            @Nullable RequestNumber number,
            Instant recordedAt,
            List<Opening> openings) {
        Map<String, Object> facts = new TreeMap<>(line.facts());
        if (number != null) {
            facts.put("number", number.toString());
        }
        Map<String, Object> members = new TreeMap<>();
        members.put("form", VERSION);
        members.put("hash", "SHA-256");
        members.put("book", book.toString());
        members.put("no", no);
        members.put("code", line.code());
        members.put(
                "subject",
                Map.of("kind", line.subject().kind(), "id", line.subject().id().toString()));
        members.put("subjectSeq", subjectSeq);
        if (line.house() != null && houseSeq != null) {
            members.put("house", line.house().toString());
            members.put("houseSeq", houseSeq);
        }
        members.put("occurredAt", INSTANT.format(line.occurredAt()));
        members.put("recordedAt", INSTANT.format(recordedAt));
        members.put(
                "actor",
                Map.of(
                        "kind",
                        line.actor().kind().name(),
                        "id",
                        line.actor().id().toString()));
        if (line.channel() != null) {
            members.put("channel", line.channel().name());
        }
        members.put("facts", facts);
        if (!openings.isEmpty()) {
            members.put("secret", commitments(openings));
        }
        return members;
    }

    private List<Opening> openings(Map<String, Object> secrets) {
        List<Opening> openings = new ArrayList<>(secrets.size());
        new TreeMap<>(secrets).forEach((field, value) -> {
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            openings.add(new Opening(field, salt, json.of(value)));
        });
        return openings;
    }

    private static Map<String, String> commitments(List<Opening> openings) {
        Map<String, String> commitments = new TreeMap<>();
        for (Opening opening : openings) {
            commitments.put(opening.field(), commitment(opening).base64());
        }
        return commitments;
    }

    /** SHA-256 over the salt and the value's canonical bytes. */
    private static Digest commitment(Opening opening) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(opening.salt());
            return Digest.of(hash.digest(opening.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
