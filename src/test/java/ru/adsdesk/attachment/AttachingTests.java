package ru.adsdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.database.DataFolder;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.IdentityFacts;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Erasing;
import ru.adsdesk.journal.Erasures;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.problem.FieldProblem;
import ru.adsdesk.problem.ProblemCode;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Files from their upload to their erasure. */
@DeskTest
class AttachingTests {

    @Autowired
    private Uploading uploading;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Tidying tidying;

    @Autowired
    private AttachmentFolder folder;

    @Autowired
    private DataFolder data;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Subject flat = Subject.of("account", UUID.randomUUID());
    private Caller caller;
    private BookId book;

    @BeforeEach
    void someCentre() {
        CentreId centre = desk.centre();
        caller = desk.person(Role.DISPATCHER, centre).caller();
        book = BookId.of(centre);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void isNamedByTheHashOfItsCleanContentInTheLineOfItsAct() throws IOException {
        AttachmentView photo = upload("до.jpg", Pictures.photo());
        Line line = attach(photo.id());
        assertThat(line.body())
                .contains("\"sha256\":\"" + photo.sha256() + "\"", "\"bytes\":" + photo.bytes())
                .doesNotContain("до.jpg");
        Path kept = data.path()
                .resolve("attachments")
                .resolve(photo.sha256().substring(0, 2))
                .resolve(photo.sha256().substring(2, 4))
                .resolve(photo.sha256());
        assertThat(KeptFile.of(kept)).isEqualTo(new KeptFile(photo.sha256(), photo.bytes()));
        assertThat(attachments.list(book, flat.id(), List.of(flat.kind()))).containsExactly(photo);
    }

    @Test
    void isAttachedOnceAndByWhoUploadedItOnly() {
        AttachmentView mine = upload("a.txt", "моё".getBytes());
        Caller other = desk.person(Role.DISPATCHER, desk.centre()).caller();
        assertProblem(() -> attach(other, mine.id()), AttachmentProblem.NOT_YOURS);
        assertProblem(() -> attach(caller, AttachmentId.of(UUID.randomUUID())), AttachmentProblem.NOT_YOURS);
        assertProblem(() -> attach(caller, mine.id(), mine.id()), AttachmentProblem.NAMED_TWICE);
        attach(mine.id());
        assertProblem(() -> attach(caller, mine.id()), AttachmentProblem.ATTACHED_ALREADY);
        assertThat(attachments.list(book, flat.id(), List.of(flat.kind()))).hasSize(1);
    }

    @Test
    void staysLooseWhenItsActFails() {
        AttachmentView file = upload("a.txt", "останется".getBytes());
        assertThatThrownBy(() -> transactions.in(book, () -> {
                    attachments.attach(caller, flat, book, List.of(file.id()));
                    throw new IllegalStateException("the act fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(attachments.list(book, flat.id(), List.of(flat.kind()))).isEmpty();
        attach(file.id());
        assertThat(attachments.list(book, flat.id(), List.of(flat.kind()))).hasSize(1);
    }

    @Test
    void isForgottenAfterADayUnlessAttachedAndASharedContentStays() {
        byte[] same = ("одно и то же " + UUID.randomUUID()).getBytes();
        AttachmentView kept = upload("kept.txt", same);
        AttachmentView loose = upload("loose.txt", same);
        AttachmentView alone = upload("alone.txt", ("другое " + UUID.randomUUID()).getBytes());
        attach(kept.id());
        clock.step(Duration.ofHours(23));
        tidying.round();
        assertThat(rows(loose, alone)).isEqualTo(2);
        clock.step(Duration.ofHours(2));
        tidying.round();
        assertThat(rows(loose, alone)).isZero();
        assertThat(folder.file(kept.sha256())).exists();
        assertThat(folder.file(alone.sha256())).doesNotExist();
    }

    @Test
    void losesNameAndContentWithItsSubjectWhileTheLineKeepsItsHash() {
        AttachmentView file = upload("Образцова-кухня.jpg", Pictures.plain("jpg", 31, 17));
        attach(file.id());
        erasures.erase(book, flat, Erasing.REQUESTED, caller.actor());
        tidying.round();
        assertThat(folder.file(file.sha256())).doesNotExist();
        String row = jdbc.sql("select f::text from attachment.file f where id = ?")
                .param(file.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Образцова").contains(file.sha256());
    }

    @Test
    void keepsAContentThatAnotherFileSharesWithAnErasedOne() {
        byte[] same = ("общий бланк " + UUID.randomUUID()).getBytes();
        AttachmentView erased = upload("a.txt", same);
        AttachmentView other = upload("b.txt", same);
        attach(erased.id());
        erasures.erase(book, flat, Erasing.REQUESTED, caller.actor());
        tidying.round();
        assertThat(folder.file(other.sha256())).exists();
        clock.step(Duration.ofHours(25));
        tidying.round();
        assertThat(folder.file(other.sha256())).doesNotExist();
    }

    private AttachmentView upload(String name, byte[] content) {
        return uploading.upload(caller, name, content.length, new ByteArrayResource(content), null);
    }

    private Line attach(AttachmentId... ids) {
        return attach(caller, ids);
    }

    private Line attach(Caller by, AttachmentId... ids) {
        Supplier<Line> act = () -> {
            AttachedFiles files = attachments.attach(by, flat, book, List.of(ids));
            return journal.append(
                    book,
                    NewLine.of(flat, IdentityFacts.all().iterator().next(), clock.instant(), by.actor())
                            .saying(files.facts())
                            .keeping(files.secrets()));
        };
        return transactions.in(book, act);
    }

    private long rows(AttachmentView... files) {
        List<UUID> ids = new ArrayList<>();
        for (AttachmentView file : files) {
            ids.add(file.id().value());
        }
        return jdbc.sql("select id from attachment.file where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields())
                                .extracting(FieldProblem::code)
                                .contains(code));
    }
}
