package ru.adsdesk.dispatch.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A rule by which the desk sends somebody by itself.
 *
 * @param id its id
 * @param rule what it says; its members stand beside the others
 * @param version grows with every change
 */
public record RuleView(RuleId id, @JsonUnwrapped KeepRule rule, long version) {}
