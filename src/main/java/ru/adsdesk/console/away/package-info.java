/** Boards without a map: where each crew is and who is free, which outages run and who was told, which are planned. */
@NullMarked
package ru.adsdesk.console.away;

import org.jspecify.annotations.NullMarked;
