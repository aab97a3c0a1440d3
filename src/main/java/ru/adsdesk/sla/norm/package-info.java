/**
 * Norms as data: what must happen, from which fact to which, within what limit, by which point of which act.
 *
 * <p>Pure Java: no Spring, no database, no clock. The shipped catalogue lies in {@code resources/norms}; its form is told in
 * {@code docs/norms.md}.
 */
@NamedInterface("norm")
@NullMarked
package ru.adsdesk.sla.norm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
