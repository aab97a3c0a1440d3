/** Letting in (допуск): a time agreed with the resident, its changes, the reminder, and how it ended. */
@NullMarked
package ru.adsdesk.dispatch.visit;

import org.jspecify.annotations.NullMarked;
