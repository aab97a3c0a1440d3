/**
 * What a Russian house address says, and which house of a register it means. Pure Java: no database, no Spring, no clock.
 *
 * <p>{@link ru.adsdesk.housing.address.Address#parse} reads any form an address comes in: a register's («г. Москва, ул.
 * Полевая Б., д. 42»), a dispatcher's («Большая Полевая улица, дом 42, подъезд 3») and a resident's («ул ленина 5к2
 * кв 15»). {@link ru.adsdesk.housing.address.AddressMatcher} answers one sure house, candidates, or nothing; it would
 * rather ask than send a crew to a wrong house.
 */
@NullMarked
package ru.adsdesk.housing.address;

import org.jspecify.annotations.NullMarked;
