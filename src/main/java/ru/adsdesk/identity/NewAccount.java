package ru.adsdesk.identity;

/**
 * Make an account.
 *
 * @param login name to log in with; kept in lower case
 * @param name the person's name
 * @param role what they may do; neither a channel's nor a resident's
 * @param scope whose requests they may touch, within the centre of who makes it
 * @param password to log in with; judged by {@link Passwords#chosen} where a person chose it
 */
public record NewAccount(String login, String name, Role role, Scope scope, PlainPassword password) {}
