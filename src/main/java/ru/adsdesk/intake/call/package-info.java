/**
 * Telephone calls (416 p.13): what the exchange tells of them, the duty to call back whoever was not answered, and what
 * each answered call came to.
 *
 * <p>Events come doubled, late and out of order; a call's state is folded from what was told of it, so their order does not
 * matter. A missed call is a duty that never closes by itself.
 */
@NamedInterface("call")
@NullMarked
package ru.adsdesk.intake.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
