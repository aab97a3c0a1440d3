/** The journal page: the books on the shelf, their lines, and their check in the reader's own browser (416 p.13, p.17). */
@NullMarked
package ru.adsdesk.console.book;

import org.jspecify.annotations.NullMarked;
