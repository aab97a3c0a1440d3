package ru.adsdesk.intake.call;

/** Why a person closes a duty to call back that was not done by a contact. */
public enum DutyReason {
    /** Called back and nobody answers. */
    UNREACHABLE,
    /** The number does not exist or does not take calls. */
    NUMBER_DEAD,
    /** The caller was spoken to in another way: at the counter, by another number. */
    SPOKEN_OTHERWISE,
    /** The intercom or lift panel was checked, on the spot or by its camera. */
    DEVICE_CHECKED,
    /** The number is withheld and nothing tells whose it is. */
    NUMBER_WITHHELD,
    /** Advertising, a robot, a trial call. */
    NO_CALLER,
    /** Something else; words are needed. */
    OTHER
}
