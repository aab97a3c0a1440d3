package ru.adsdesk.request;

/** Who said what kind a request is. */
public enum KindSource {
    /** A person; never overridden by a proposal. */
    PERSON,
    /** The proposal from the words, sure enough. */
    PROPOSED,
    /** Nobody yet: sorted as an emergency until a person confirms. */
    UNSURE
}
