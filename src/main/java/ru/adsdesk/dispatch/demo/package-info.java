/** The crews of the demonstration: all of it invented. */
@NullMarked
package ru.adsdesk.dispatch.demo;

import org.jspecify.annotations.NullMarked;
