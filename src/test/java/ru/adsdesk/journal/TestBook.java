package ru.adsdesk.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.log.Digest;

/** A new book of an invented organisation, with ways to fill it. */
final class TestBook {

    static final String PHONE = "+79000000017";

    final BookId id = BookId.of(UUID.randomUUID());
    final UUID house = UUID.randomUUID();

    private final Journal journal;
    private final BookTransactions transactions;

    TestBook(Books books, Journal journal, BookTransactions transactions, TransactionTemplate plain, CentreId centre) {
        this.journal = journal;
        this.transactions = transactions;
        plain.executeWithoutResult(
                status -> books.open(id, Book.Kind.ORGANISATION, centre, ZoneId.of("Asia/Vladivostok")));
    }

    /** A line about a request of the house, with a phone to hide. */
    Line write(Subject subject) {
        return write(List.of(line(subject))).getFirst();
    }

    List<Line> write(List<NewLine> lines) {
        return transactions.in(id, () -> journal.append(id, lines));
    }

    /** So many lines about as many requests. */
    TestBook fill(int lines) {
        for (int left = lines; left > 0; left -= 500) {
            List<NewLine> some = new ArrayList<>();
            for (int i = 0; i < Math.min(500, left); i++) {
                some.add(line(request()));
            }
            write(some);
        }
        return this;
    }

    NewLine line(Subject subject) {
        return NewLine.of(subject, "account.created", Instant.now(), Actor.system())
                .at(house)
                .saying(Map.of("words", "«ёлка»\n"))
                .keeping(Map.of("phone", PHONE, "name", "Пётр Выдуманный"));
    }

    static Subject request() {
        return Subject.of("request", UUID.randomUUID());
    }

    /** RFC 6962, section 2.1, word for word, with nothing of ours in it. */
    static Digest naiveRoot(List<String> lines) {
        return Digest.of(naive(lines));
    }

    private static byte[] naive(List<String> lines) {
        if (lines.isEmpty()) {
            return sha256();
        }
        if (lines.size() == 1) {
            return sha256(new byte[] {0}, lines.getFirst().getBytes(UTF_8));
        }
        int split = Integer.highestOneBit(lines.size() - 1);
        return sha256(new byte[] {1}, naive(lines.subList(0, split)), naive(lines.subList(split, lines.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                hash.update(part);
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
