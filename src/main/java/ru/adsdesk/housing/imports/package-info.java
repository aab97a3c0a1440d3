/**
 * Files in: CSV and XLSX with Russian or English headers, checked row by row, written all at once or not at all.
 *
 * <p>A kind of import says which columns it knows, checks a row, and writes the checked rows; all else (reading, progress,
 * report, dry run, restart) is here. See ADR 0010.
 */
@NamedInterface("imports")
@NullMarked
package ru.adsdesk.housing.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
