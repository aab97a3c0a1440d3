/** The resident's request from its first word to its closing. */
@NullMarked
package ru.adsdesk.request;

import org.jspecify.annotations.NullMarked;
