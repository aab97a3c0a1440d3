package ru.adsdesk.request.act;

/** Which paper act was drawn. */
public enum DrawnForm {
    /** Damage to a resident's property (354 p.152). */
    DAMAGE,
    /** Work done. */
    WORK,
    /** No access. */
    NO_ACCESS,
    /** Check of a utility's quality (354 p.109). */
    QUALITY
}
