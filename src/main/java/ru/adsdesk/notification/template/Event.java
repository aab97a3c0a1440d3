package ru.adsdesk.notification.template;

import static ru.adsdesk.notification.template.Variable.AUTHOR;
import static ru.adsdesk.notification.template.Variable.BEFORE;
import static ru.adsdesk.notification.template.Variable.EXPECTED;
import static ru.adsdesk.notification.template.Variable.FROM;
import static ru.adsdesk.notification.template.Variable.LINK;
import static ru.adsdesk.notification.template.Variable.LIST;
import static ru.adsdesk.notification.template.Variable.PLANNED;
import static ru.adsdesk.notification.template.Variable.REASON;
import static ru.adsdesk.notification.template.Variable.RESULT;
import static ru.adsdesk.notification.template.Variable.TERMS;
import static ru.adsdesk.notification.template.Variable.UNTIL;
import static ru.adsdesk.notification.template.Variable.VISIT;
import static ru.adsdesk.notification.template.Variable.WORDS;
import static ru.adsdesk.notification.template.Variable.WORKERS;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What people are told of. The names are frozen: lines, templates and webhooks carry them. */
public enum Event {
    /** Registered, with its number and the regulated terms (416 p.13). */
    REGISTERED(Sort.STEP, TERMS),
    /** The planned date and time (416 p.13, norm inform_plan). */
    PLANNED_TOLD(Sort.LEGAL, PLANNED, VISIT, REASON),
    /** The promised time will not be kept, and the new one (norm slip_inform). */
    TERM_SLIPS(Sort.LEGAL, PLANNED, BEFORE, REASON),
    /** A crew is on its way. */
    CREW_ON_THE_WAY(Sort.STEP, WORKERS, EXPECTED),
    /** A visit was agreed. */
    VISIT_AGREED(Sort.STEP, VISIT, WORKERS, REASON),
    /** An agreed visit was moved. */
    VISIT_CHANGED(Sort.STEP, VISIT, WORKERS, REASON),
    /** An agreed visit is near. */
    VISIT_REMINDER(Sort.STEP, VISIT, WORKERS, REASON),
    /** The work is done; how was it? */
    COMPLETED(Sort.RESULT, LINK),
    /** It ended. */
    CLOSED(Sort.RESULT, RESULT, LINK),
    /** The organisation refuses, and why. */
    REJECTED(Sort.RESULT, REASON),
    /** It waits until a date, and why. */
    DEFERRED(Sort.STEP, UNTIL, REASON),
    /** "Not fixed" was taken. */
    REOPENED(Sort.STEP),
    /** The desk wrote something the applicant may read. */
    COMMENTED(Sort.STEP, WORDS),
    /** An accident that is known (354 p.104, norm inform_outage). */
    OUTAGE_FOUND(Sort.LEGAL, WORDS, EXPECTED),
    /** News of an accident. */
    OUTAGE_UPDATED(Sort.LEGAL, WORDS, EXPECTED),
    /** An accident is over. */
    OUTAGE_RESTORED(Sort.LEGAL, WORDS),
    /** A planned shutdown (354 p.31(н), norm planned_outage). */
    OUTAGE_PLANNED(Sort.LEGAL, WORDS, FROM, EXPECTED),
    /** A planned shutdown will not be. */
    OUTAGE_CALLED_OFF(Sort.LEGAL, WORDS, FROM),
    /** A planned shutdown is over. */
    OUTAGE_OVER(Sort.LEGAL, WORDS),
    /** Many steps of many requests in one message a day. */
    DIGEST(Sort.STEP, LIST),
    /** A colleague mentioned somebody. */
    MENTIONED(Sort.COLLEAGUE, WORDS, AUTHOR),
    /** A work order was given to somebody. */
    WORK_ASSIGNED(Sort.COLLEAGUE, VISIT, AUTHOR),
    /** An automatic message says that a way out works. */
    TEST(Sort.COLLEAGUE);

    /** For whom and how pressing. */
    public enum Sort {
        /** The law wants it told: neither choice nor quiet hours hold it. */
        LEGAL,
        /** How a request ended, or its work. */
        RESULT,
        /** One of many steps. */
        STEP,
        /** For people of the desk. */
        COLLEAGUE
    }

    private final Sort sort;

    @SuppressWarnings("ImmutableEnumChecker") // made by Collections.unmodifiableSet
    private final Set<Variable> variables;

    Event(Sort sort, Variable... own) {
        this.sort = sort;
        EnumSet<Variable> all =
                EnumSet.of(Variable.NUMBER, Variable.KIND, Variable.ADDRESS, Variable.ORGANISATION, Variable.PHONE);
        Collections.addAll(all, own);
        this.variables = Collections.unmodifiableSet(all);
    }

    /** For whom and how pressing. */
    public Sort sort() {
        return sort;
    }

    /** Whether the law wants it told. */
    public boolean isLegal() {
        return sort == Sort.LEGAL;
    }

    /** What may stand in its words. */
    public Set<Variable> variables() {
        return variables;
    }

    /** An event by its name; empty where there is none. */
    public static Optional<Event> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
