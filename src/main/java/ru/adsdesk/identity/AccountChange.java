package ru.adsdesk.identity;

import org.jspecify.annotations.Nullable;

/**
 * Change an account; what is absent stays as it is.
 *
 * @param name another name
 * @param role another role
 * @param scope another scope
 * @param disabled whether it is closed to its person
 */
public record AccountChange(
        @Nullable String name,
        @Nullable Role role,
        @Nullable Scope scope,
        @Nullable Boolean disabled) {}
