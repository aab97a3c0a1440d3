package ru.adsdesk.notification;

import ru.adsdesk.problem.ProblemCode;

/** How the module refuses. */
public enum NotificationProblem implements ProblemCode {
    /** No such message about this request. */
    UNKNOWN("notification.unknown", 404),
    /** The message is not one that can be tried again. */
    NOT_FAILED("notification.not-failed", 409),
    /** No such way out in the caller's centre. */
    CHANNEL_UNKNOWN("channel.unknown", 404),
    /** A way out of the whole centre is for those who keep the whole centre. */
    CHANNEL_FOREIGN("channel.scope-foreign", 403),
    /** Somebody changed the way out meanwhile. */
    CHANNEL_CHANGED("channel.version-conflict", 412),
    /** The form does not say which version it changes. */
    CHANNEL_VERSION("channel.if-match-required", 428),
    /** Exactly one kind of way out is described. */
    CHANNEL_KIND("channel.kind-bad", 400),
    /** The kind of a way out does not change. */
    CHANNEL_KIND_CHANGED("channel.kind-changed", 409),
    /** The address is not one the desk may call. */
    WEBHOOK_URL("webhook.url-bad", 422),
    /** There is no such event. */
    EVENT_UNKNOWN("event.unknown", 422),
    /** A webhook needs a secret of 16 signs or more. */
    SECRET_SHORT("channel.secret-short", 422),
    /** SMPP knows no password of more than 8 signs. */
    SECRET_LONG("channel.secret-long", 422),
    /** The push service's address is not one the desk may call. */
    PUSH_ENDPOINT("push.endpoint-bad", 422),
    /** The device's keys are none. */
    PUSH_KEYS("push.keys-bad", 422),
    /** The token of a shown push is none of ours. */
    PUSH_TOKEN("push.token-bad", 404),
    /** The template names a variable the event does not know. */
    VARIABLE_UNKNOWN("template.variable-unknown", 422),
    /** A bracket of the template is not closed, or closed twice. */
    TEMPLATE_BRACKETS("template.brackets-bad", 422),
    /** A way out is named twice. */
    WAY_TWICE("preference.way-twice", 422),
    /** Quiet hours have one end only, or none between. */
    QUIET_HOURS("preference.quiet-hours-bad", 422),
    /** The applicant has no phone whose choices could be kept. */
    NO_PHONE("preference.no-phone", 409),
    /** No such subscriber in the caller's centre. */
    SUBSCRIBER_UNKNOWN("seal-subscriber.unknown", 404),
    /** The book is none of the caller's centre. */
    SUBSCRIBER_BOOK("seal-subscriber.book-unknown", 422),
    /** That address is subscribed already. */
    SUBSCRIBED("seal-subscriber.subscribed", 409);

    private final String code;
    private final int status;

    NotificationProblem(String code, int status) {
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
