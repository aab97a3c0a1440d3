package ru.adsdesk.attachment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;

/** The rows of files. */
@Component
class AttachmentTable {

    private static final String INSERT = """
        insert into attachment.file
               (id, centre, uploader_kind, uploader, uploaded_at, name, media_type, bytes, sha256)
        values (:id, :centre, :uploaderKind, :uploader, :now, :name, :mediaType, :bytes, :sha256)
        """;
    private static final String ATTACH = """
        update attachment.file
           set book = :book, subject_kind = :kind, subject = :subject, attached_at = :now
         where id = any(:ids)
        """;
    private static final String USED = """
        select exists (select 1 from attachment.file where sha256 = ? and removed_at is null and id <> ?)
        """;

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AttachmentView file, Caller uploader, Instant now) {
        jdbc.sql(INSERT)
                .param("id", file.id().value())
                .param("centre", uploader.scope().centre().value())
                .param("uploaderKind", uploader.actor().kind().name())
                .param("uploader", uploader.actor().id())
                .param("now", utc(now))
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update();
    }

    Optional<StoredFile> find(AttachmentId id) {
        return jdbc.sql("select * from attachment.file where id = ?")
                .param(id.value())
                .query(StoredFile::read)
                .optional();
    }

    /** Locks the rows, by id, so that two who name the same file do not meet. */
    List<StoredFile> lock(List<AttachmentId> ids) {
        return jdbc.sql("select * from attachment.file where id = any(?) order by id for no key update")
                .param(values(ids))
                .query(StoredFile::read)
                .list();
    }

    void attach(List<AttachmentId> ids, BookId book, Subject subject, Instant now) {
        jdbc.sql(ATTACH)
                .param("book", book.value())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("now", utc(now))
                .param("ids", values(ids))
                .update();
    }

    List<AttachmentView> list(BookId book, UUID subject, Collection<String> kinds) {
        return jdbc
                .sql("select * from attachment.file where book = ? and subject = ? and subject_kind = any(?)"
                        + " and attached_at is not null order by id limit 1000")
                .params(book.value(), subject, kinds.toArray(String[]::new))
                .query(StoredFile::read)
                .list()
                .stream()
                .map(StoredFile::view)
                .toList();
    }

    /** Files of an uploader that wait, no more than {@code most} of them counted. */
    int loose(Actor uploader, int most) {
        return jdbc.sql("select 1 from attachment.file where uploader = ? and uploader_kind = ?"
                        + " and attached_at is null limit ?")
                .params(uploader.id(), uploader.kind().name(), most)
                .query(Integer.class)
                .list()
                .size();
    }

    void erase(BookId book, Subject subject, Instant now) {
        jdbc.sql("update attachment.file set name = null, erased_at = ? where book = ? and subject = ?"
                        + " and subject_kind = ? and attached_at is not null and erased_at is null")
                .params(utc(now), book.value(), subject.id(), subject.kind())
                .update();
    }

    /** Until the end of the transaction nobody else puts this content in its place or takes it away. */
    void lockContent(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param("attachment:" + sha256)
                .query(Boolean.class)
                .single();
    }

    List<StoredFile> takeForgotten(Instant before) {
        return jdbc.sql("select * from attachment.file where attached_at is null and uploaded_at <= ?"
                        + " order by uploaded_at limit 20 for update skip locked")
                .param(utc(before))
                .query(StoredFile::read)
                .list();
    }

    List<StoredFile> takeErased() {
        return jdbc.sql("select * from attachment.file where erased_at is not null and removed_at is null"
                        + " order by erased_at limit 20 for update skip locked")
                .query(StoredFile::read)
                .list();
    }

    void delete(AttachmentId id) {
        jdbc.sql("delete from attachment.file where id = ?").param(id.value()).update();
    }

    void removed(AttachmentId id, Instant now) {
        jdbc.sql("update attachment.file set removed_at = ? where id = ?")
                .params(utc(now), id.value())
                .update();
    }

    /** Whether another file has the same content. */
    boolean isUsedBeside(AttachmentView file) {
        return jdbc.sql(USED)
                .params(file.sha256(), file.id().value())
                .query(Boolean.class)
                .single();
    }

    private static UUID[] values(List<AttachmentId> ids) {
        return ids.stream().map(AttachmentId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
