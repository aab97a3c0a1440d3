/** The supervisor's page: who works, what is about to be broken, what was, how calls were answered (416 p.13). */
@NullMarked
package ru.adsdesk.console.overview;

import org.jspecify.annotations.NullMarked;
