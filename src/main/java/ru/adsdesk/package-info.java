/** The request desk: one module a package, each looking down at those below it. */
@NullMarked
package ru.adsdesk;

import org.jspecify.annotations.NullMarked;
