/**
 * Clocks as a pure function: the lines of a subject and one norm version give the state, the due instant and the reason.
 *
 * <p>Pure Java: no Spring, no database, no stored counters. Reading the same lines again, in any order of arrival, gives the
 * same clocks.
 */
@NamedInterface("clock")
@NullMarked
package ru.adsdesk.sla.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
