/** Administration: accounts, keys, registers and their imports, kinds, norms, the calendar. */
@NullMarked
package ru.adsdesk.console.admin;

import org.jspecify.annotations.NullMarked;
