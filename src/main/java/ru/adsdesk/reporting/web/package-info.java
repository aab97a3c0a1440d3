/** Reports over HTTP. */
@NullMarked
package ru.adsdesk.reporting.web;

import org.jspecify.annotations.NullMarked;
