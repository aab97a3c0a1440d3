package ru.adsdesk.attachment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.attachment.AttachmentFolder.Draft;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.problem.FieldProblem;
import ru.adsdesk.problem.Refused;

/** The files of what the desk does: attached by acts, opened by who may read what they belong to. */
@Component
public class Attachments {

    /** Most files one act names. */
    public static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);

    private final AttachmentTable table;
    private final AttachmentFolder folder;
    private final Map<String, AttachmentOwner> owners;
    private final AccessLog accessLog;
    private final Clock clock;

    Attachments(
            AttachmentTable table,
            AttachmentFolder folder,
            List<AttachmentOwner> owners,
            AccessLog accessLog,
            Clock clock) {
        this.table = table;
        this.folder = folder;
        this.owners = owners.stream().collect(Collectors.toMap(AttachmentOwner::kind, Function.identity()));
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * A file to be read.
     *
     * @param view what it is
     * @param path where it is kept
     * @param shown whether a browser may show it rather than only store it
     */
    public record Opened(AttachmentView view, Path path, boolean shown) {}

    /**
     * Attaches uploaded files inside the act's transaction, before its line is appended; the line then says
     * {@link AttachedFiles#facts()} and keeps {@link AttachedFiles#secrets()}. Refuses, by the field {@code files[n]},
     * {@code attachment.not-yours} (the act's caller is not who uploaded it), {@code attachment.attached-already},
     * {@code attachment.named-twice}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AttachedFiles attach(Caller caller, Subject subject, BookId book, List<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return AttachedFiles.NONE;
        }
        Map<AttachmentId, StoredFile> stored = table.lock(ids).stream()
                .collect(Collectors.toMap(file -> file.view().id(), Function.identity()));
        requireAttachable(caller.actor(), ids, stored);
        table.attach(ids, book, subject, clock.instant());
        return new AttachedFiles(ids.stream()
                .flatMap(id -> Stream.ofNullable(stored.get(id)))
                .map(StoredFile::view)
                .toList());
    }

    /**
     * Keeps what the desk itself made, such as a printed form, and attaches it, inside the transaction of the act it is made
     * for. Where that transaction fails the content may stay on the disk, known to nobody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AttachedFiles keep(Caller caller, Subject subject, BookId book, String name, byte[] pdf) {
        Draft draft = folder.write(pdf);
        try {
            AttachmentView file = new AttachmentView(
                    AttachmentId.of(TimeOrderedIds.next()),
                    FileNames.safe(name, FileKind.PDF),
                    FileKind.PDF.mediaType(),
                    draft.kept().bytes(),
                    draft.kept().sha256());
            table.lockContent(file.sha256());
            folder.settle(draft);
            table.insert(file, caller, clock.instant());
            table.attach(List.of(file.id()), book, subject, clock.instant());
            return new AttachedFiles(List.of(file));
        } finally {
            folder.drop(draft);
        }
    }

    /**
     * The files of one id under these kinds of subject, oldest first; whether the caller may see them is for the subject's owner
     * to know.
     */
    public List<AttachmentView> list(BookId book, UUID subject, Collection<String> kinds) {
        return table.list(book, subject, kinds);
    }

    /**
     * Opens a file, checked against its hash; noted in the access log. Refuses {@code attachment.unknown} for whoever may not
     * read it, {@code attachment.erased}, {@code attachment.lost}, {@code attachment.changed}.
     */
    public Opened open(Caller caller, AttachmentId id) {
        StoredFile file =
                table.find(id).filter(found -> mayRead(caller, found)).orElseThrow(AttachmentProblem.UNKNOWN::refused);
        if (file.erased()) {
            throw AttachmentProblem.ERASED.refused();
        }
        Opened opened = new Opened(
                file.view(), checked(file.view()), FileKind.isShown(file.view().mediaType()));
        accessLog.note(caller, "attachment.read", "attachment", id.value());
        return opened;
    }

    /** Erases the files of a subject: names now, contents within a minute; their hashes stay in the lines. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(BookId book, Subject subject) {
        table.erase(book, subject, clock.instant());
    }

    private Path checked(AttachmentView file) {
        try {
            return folder.checked(file.sha256());
        } catch (Refused damaged) {
            log.error(
                    "File {} with hash {}: {}",
                    file.id(),
                    file.sha256(),
                    damaged.code().code());
            throw damaged;
        }
    }

    private boolean mayRead(Caller caller, StoredFile file) {
        BookId book = file.book();
        Subject subject = file.subject();
        if (book == null || subject == null) {
            return file.uploader().equals(caller.actor());
        }
        AttachmentOwner owner = owners.get(subject.kind());
        return owner != null && owner.mayRead(caller, book, subject.id());
    }

    private static void requireAttachable(Actor actor, List<AttachmentId> ids, Map<AttachmentId, StoredFile> stored) {
        List<FieldProblem> wrong = new ArrayList<>();
        Set<AttachmentId> seen = new HashSet<>();
        for (int n = 0; n < ids.size(); n++) {
            AttachmentProblem problem =
                    !seen.add(ids.get(n)) ? AttachmentProblem.NAMED_TWICE : problem(actor, stored.get(ids.get(n)));
            if (problem != null) {
                wrong.add(FieldProblem.of("files[" + n + "]", problem));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
    }

    private static @Nullable AttachmentProblem problem(Actor actor, @Nullable StoredFile file) {
        if (file == null || !file.uploader().equals(actor)) {
            return AttachmentProblem.NOT_YOURS;
        }
        return file.isLoose() ? null : AttachmentProblem.ATTACHED_ALREADY;
    }
}
