/** Who goes out: contractors, crews, workers, and when they are on duty. Names and phones are personal data; lines hold commitments only. */
@NamedInterface("crew")
@NullMarked
package ru.adsdesk.dispatch.crew;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
