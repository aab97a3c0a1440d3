/** The page a resident answers the survey of a finished request on, by a link and without a login (416 p.13). */
@NullMarked
package ru.adsdesk.console.survey;

import org.jspecify.annotations.NullMarked;
