/** Messages, channels, templates and choices over HTTP. */
@NullMarked
package ru.adsdesk.notification.web;

import org.jspecify.annotations.NullMarked;
