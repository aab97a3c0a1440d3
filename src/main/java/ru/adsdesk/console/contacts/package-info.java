/** Whom to call: the directory for reading and keeping, and where the wall poster of a house is printed (416 p.14). */
@NullMarked
package ru.adsdesk.console.contacts;

import org.jspecify.annotations.NullMarked;
