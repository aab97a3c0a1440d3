/** The shift page: who is at the desk, and how one person relieves another over a sheet both sign (416 p.13). */
@NullMarked
package ru.adsdesk.console.shift;

import org.jspecify.annotations.NullMarked;
