/** Norms, alarms and shifts over HTTP. */
@NullMarked
package ru.adsdesk.sla.web;

import org.jspecify.annotations.NullMarked;
