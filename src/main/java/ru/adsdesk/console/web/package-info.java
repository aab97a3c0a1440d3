/** The console over HTTP: the feed as events, and pages. */
@NullMarked
package ru.adsdesk.console.web;

import org.jspecify.annotations.NullMarked;
