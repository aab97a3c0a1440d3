/** Who could go, best first and with reasons, and the rules by which the desk sends somebody by itself. */
@NamedInterface("offer")
@NullMarked
package ru.adsdesk.dispatch.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
