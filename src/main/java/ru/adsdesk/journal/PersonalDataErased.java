package ru.adsdesk.journal;

/**
 * The personal values of a subject are being erased. Published inside the erasing transaction, before its line is written:
 * modules above remove their own copies in the same transaction, by a plain listener.
 */
public record PersonalDataErased(BookId book, Subject subject) {}
