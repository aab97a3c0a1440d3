package ru.adsdesk.attachment;

import ru.adsdesk.problem.ProblemCode;

/** How files are refused. */
public enum AttachmentProblem implements ProblemCode {
    /** No such file, or none of the caller's. */
    UNKNOWN("attachment.unknown", 404),
    /** The file is larger than the desk takes. */
    TOO_LARGE("attachment.too-large", 413),
    /** The file holds nothing. */
    EMPTY("attachment.empty", 422),
    /** By its content it is nothing the desk keeps: a program, a page, an archive, a drawing with scripts. */
    TYPE_REFUSED("attachment.type-refused", 415),
    /** It begins as what it says and does not go on as such. */
    BROKEN("attachment.broken", 422),
    /** The picture has more points than anyone could show. */
    TOO_MANY_PIXELS("attachment.too-many-pixels", 422),
    /** The caller has uploaded much and attached it nowhere. */
    TOO_MANY_LOOSE("attachment.too-many-loose", 429),
    /** The file was uploaded by somebody else, is forgotten or never was. */
    NOT_YOURS("attachment.not-yours", 422),
    /** The file belongs to another act already. */
    ATTACHED_ALREADY("attachment.attached-already", 409),
    /** The same file named twice. */
    NAMED_TWICE("attachment.named-twice", 422),
    /** The content was erased as personal data; its hash stays in the line. */
    ERASED("attachment.erased", 410),
    /** Only photos have a small picture. */
    NO_THUMBNAIL("attachment.no-thumbnail", 404),
    /** The kept file is not there. */
    LOST("attachment.lost", 500),
    /** The kept file is not what its hash says. */
    CHANGED("attachment.changed", 500);

    private final String code;
    private final int status;

    AttachmentProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
