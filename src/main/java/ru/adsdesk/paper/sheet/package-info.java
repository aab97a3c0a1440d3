/** A4 sheets: fonts, fields, tables, places to sign; knows nothing of requests. */
@NamedInterface("sheet")
@NullMarked
package ru.adsdesk.paper.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
