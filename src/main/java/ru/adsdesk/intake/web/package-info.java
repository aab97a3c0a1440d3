/** HTTP of the channels in. */
@NullMarked
package ru.adsdesk.intake.web;

import org.jspecify.annotations.NullMarked;
