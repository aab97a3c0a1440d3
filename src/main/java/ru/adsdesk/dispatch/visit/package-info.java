/** Letting in (допуск): a time agreed with the resident, its changes, the reminder, and how it ended. */
@NamedInterface("visit")
@NullMarked
package ru.adsdesk.dispatch.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
