package ru.adsdesk.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.attachment.AttachmentView;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;

/**
 * The files of requests. Those of public comments belong to the subject {@code request}, those of the desk's own to
 * {@code request-internal} under the same id: a resident reads the former alone.
 */
@Component
public class RequestFiles {

    static final String INTERNAL = "request-internal";

    private final Attachments attachments;
    private final RequestReading reading;
    private final AccessLog accessLog;

    RequestFiles(Attachments attachments, RequestReading reading, AccessLog accessLog) {
        this.attachments = attachments;
        this.reading = reading;
        this.accessLog = accessLog;
    }

    /** The files of a request the caller may see, oldest first. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    public List<AttachmentView> list(Caller caller, String idOrNumber) {
        ServiceRequest request = reading.get(caller, idOrNumber);
        return list(caller, request.book(), request.requestId());
    }

    /** The same of a request the caller was shown. */
    public List<AttachmentView> list(Caller caller, RequestView shown) {
        return list(caller, shown.book(), shown.id());
    }

    private List<AttachmentView> list(Caller caller, BookId book, RequestId id) {
        accessLog.note(caller, "request.files", "request", id.value());
        String open = id.subject().kind();
        return attachments.list(
                book, id.value(), caller.role() == Role.RESIDENT ? List.of(open) : List.of(open, INTERNAL));
    }

    /** Attaches uploaded files in the transaction of a comment. */
    AttachedFiles attach(Doing doing, @Nullable List<AttachmentId> files, boolean open) {
        ServiceRequest request = doing.request();
        return files == null
                ? AttachedFiles.NONE
                : attachments.attach(
                        doing.caller(),
                        open ? request.requestId().subject() : internal(request),
                        request.book(),
                        files);
    }

    /** Attaches what the applicant sent along, in the transaction of the registration; it may be read by the applicant. */
    AttachedFiles attach(Caller caller, ServiceRequest request, List<AttachmentId> files) {
        return attachments.attach(caller, request.requestId().subject(), request.book(), files);
    }

    /** The desk's own go with the request's. */
    void erase(ServiceRequest request) {
        attachments.erase(request.book(), internal(request));
    }

    private static Subject internal(ServiceRequest request) {
        return Subject.of(INTERNAL, request.requestId().value());
    }
}
