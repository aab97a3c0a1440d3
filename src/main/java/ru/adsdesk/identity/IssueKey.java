package ru.adsdesk.identity;

import org.jspecify.annotations.Nullable;

/**
 * Issue an integration key.
 *
 * @param name what it is for
 * @param channel the one channel it speaks for
 * @param organisation whose book takes what no house decides; must lie in the scope
 * @param scope whose requests it may touch, within that of who issues it
 */
public record IssueKey(
        String name, Channel channel, @Nullable OrganisationId organisation, Scope scope) {}
