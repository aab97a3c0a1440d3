package ru.adsdesk.housing;

/**
 * What a crew needs to know of a house at night.
 *
 * @param valves where the valves are
 * @param keys where the keys are and who has them
 * @param feeds what feeds the house and from where
 * @param call whom to call
 * @param notes what else matters
 * @param version grows with every change
 */
public record EmergencyCard(String valves, String keys, String feeds, String call, String notes, long version) {

    static final EmergencyCard EMPTY = new EmergencyCard("", "", "", "", "", 0);
}
