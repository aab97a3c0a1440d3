/** HTTP of accidents and planned shutdowns. */
@NullMarked
package ru.adsdesk.outage.web;

import org.jspecify.annotations.NullMarked;
