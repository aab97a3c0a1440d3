package ru.adsdesk.dispatch.offer;

/** What speaks for or against a crew, and how much. */
public enum ReasonCode {
    /** It deals with this very kind. */
    SKILL_KIND(40),
    /** It deals with this system of the house. */
    SKILL_SYSTEM(30),
    /** It deals with everything. */
    SKILL_ANY(15),
    /** The kind is not known yet, so nobody's skill counts. */
    KIND_UNKNOWN(0),
    /** It does not deal with this. */
    NO_SKILL(-60),
    /** It serves this very house. */
    SERVES_HOUSE(20),
    /** It works for this organisation. */
    SERVES_ORGANISATION(10),
    /** It works for everybody the centre serves. */
    SERVES_ALL(5),
    /** It serves other houses. */
    HOUSE_NOT_SERVED(-40),
    /** It is on duty. */
    ON_DUTY(30),
    /** Its time on duty ends within the hour. */
    DUTY_ENDS(-10),
    /** It is not on duty. */
    OFF_DUTY(-30),
    /** It has no open work order. */
    FREE(20),
    /** It has open work orders; each counts. */
    LOADED(-6),
    /** It works in this very house now. */
    SAME_HOUSE(25),
    /** It came back from work less than a quarter of an hour ago. */
    NO_REST(-5),
    /** It goes for this request already. */
    GOES_ALREADY(-15),
    /** It is a contractor's. */
    CONTRACTOR(-5);

    private final int weight;

    ReasonCode(int weight) {
        this.weight = weight;
    }

    /** What it adds to the score. */
    public int weight() {
        return weight;
    }
}
