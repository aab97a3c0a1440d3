package ru.adsdesk.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.JournalProblem;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.ConsistencyProof;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.InclusionProof;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** The seals of a book, its keys, and proofs under its seals. Seal and keys answer to anybody. */
@RestController
@RequestMapping("/api/journals/{book}")
@Tag(name = "Journals", description = "Книги журнала · The books of the journal")
class SealController {

    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final BookAccess access;
    private final Lines lines;
    private final Seals seals;

    SealController(BookAccess access, Lines lines, Seals seals) {
        this.access = access;
        this.lines = lines;
        this.seals = seals;
    }

    /** Hashes are base64, the neighbour lowest in the tree first (RFC 9162, section 2.1.3). */
    record InclusionView(long line, long size, String leafHash, String root, List<String> hashes) {}

    /** Hashes are base64 (RFC 9162, section 2.1.4). */
    record ConsistencyView(long from, long to, String fromRoot, String toRoot, List<String> hashes) {}

    @GetMapping(path = "/checkpoint", produces = TEXT)
    @Operation(
            summary = "Take the newest seal",
            description =
                    "Open to all. A signed note (C2SP tlog-checkpoint): origin, number of lines, root, signature.")
    String checkpoint(@PathVariable BookId book) {
        return seals.latest(book).toString();
    }

    @GetMapping(path = "/key", produces = TEXT)
    @Operation(
            summary = "Take the keys",
            description =
                    "Open to all. One verifier key a line, the newest first; older ones stay valid for older seals.")
    String key(@PathVariable BookId book) {
        return seals.keys(book).stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    @GetMapping("/proof")
    @ForReaders
    @Operation(
            summary = "Prove a line",
            description = "That a line stands in the book of `size` lines, by default the sealed ones.")
    InclusionView proof(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @RequestParam long line,
            @RequestParam(required = false) @Nullable Long size) {
        BookId readable = access.get(caller, book).id();
        long under = size == null ? sealed(readable) : size;
        InclusionProof proof = seals.inclusion(readable, line, under);
        Line proved = lines.find(readable, line).orElseThrow(JournalProblem.LINE_UNKNOWN::refused);
        String root = seals.root(readable, under).base64();
        return new InclusionView(line, under, proved.leaf().base64(), root, base64(proof.path()));
    }

    @GetMapping("/consistency")
    @ForReaders
    @Operation(
            summary = "Prove an older seal",
            description = "That the book of `from` lines is the beginning of the book of `to` lines.")
    ConsistencyView consistency(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @RequestParam long from,
            @RequestParam(required = false) @Nullable Long to) {
        BookId readable = access.get(caller, book).id();
        long until = to == null ? sealed(readable) : to;
        if (from > until) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "from");
        }
        ConsistencyProof proof = seals.consistency(readable, from, until);
        return new ConsistencyView(
                from,
                until,
                seals.root(readable, from).base64(),
                seals.root(readable, until).base64(),
                base64(proof.path()));
    }

    private long sealed(BookId book) {
        return Checkpoint.parse(seals.latest(book).text()).size();
    }

    private static List<String> base64(List<Digest> hashes) {
        return hashes.stream().map(Digest::base64).toList();
    }
}
