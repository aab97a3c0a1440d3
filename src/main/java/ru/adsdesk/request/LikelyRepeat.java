package ru.adsdesk.request;

/**
 * An open request that the new one may only repeat: same house, kind and scope within the kind's repeat window.
 *
 * @param id the earlier request
 * @param sameApplicant whether the same phone asked; only then may the two be merged
 */
public record LikelyRepeat(RequestId id, boolean sameApplicant) {}
