/** Invented data for a desk that shows itself: loaded once into an empty database, taken up again if it was cut off. */
@NullMarked
package ru.adsdesk.intake.demo;

import org.jspecify.annotations.NullMarked;
