/** Requests of other systems: a mapping file says which of their columns and words mean which of ours. */
@NullMarked
package ru.adsdesk.intake.history;

import org.jspecify.annotations.NullMarked;
