package ru.adsdesk.journal;

/**
 * A seal as it is printed or mailed.
 *
 * @param note the signed note, word for word
 * @param size how many lines of the book it covers
 */
public record SealView(String note, long size) {}
