/**
 * Real telephone exchanges: their webhooks become call events, a click makes them dial, their recordings are fetched and
 * kept (416 p.13: calls are recorded).
 *
 * <p>Each adapter follows its vendor's public document; what could be confirmed by no document is named in the adapter's
 * own Javadoc and in {@code docs/telephony.md}. Any other exchange tells its calls by {@code POST /api/calls/events}.
 */
@NullMarked
package ru.adsdesk.intake.telephony;

import org.jspecify.annotations.NullMarked;
