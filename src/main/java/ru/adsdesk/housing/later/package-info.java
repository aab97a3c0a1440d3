/** Lines owed to other books than the act's own; see {@link ru.adsdesk.housing.later.LaterLines}. */
@NullMarked
package ru.adsdesk.housing.later;

import org.jspecify.annotations.NullMarked;
