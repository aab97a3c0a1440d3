/**
 * How the desk says no: a frozen code, a sentence in the caller's language, nothing stored.
 *
 * <p>Inside, a broken rule throws {@link ru.adsdesk.problem.Refused}; only the edge turns it into an RFC 9457 problem.
 * What nobody foresaw is answered mutely with a correlation id.
 */
@ApplicationModule(
        displayName = "Problems",
        allowedDependencies = {})
@NullMarked
package ru.adsdesk.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
