package ru.adsdesk.notification;

import java.util.UUID;

/**
 * Who is told.
 *
 * @param kind who they are
 * @param id of the applicant, their request; else the account, channel or subscription
 */
record Recipient(RecipientKind kind, UUID id) {}
