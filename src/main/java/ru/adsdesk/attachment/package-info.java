/**
 * Files that belong to what the desk does: photos before and after, scans, drawn acts (416 p.17: control by photo-fixation).
 *
 * <p>A file lies outside the database under its SHA-256, and the same hash stands in the line of the act it came with, so
 * that a file that was changed or lost is seen. A file is attached once, by who uploaded it; who may read it is asked of the
 * module its subject belongs to.
 */
@ApplicationModule(
        displayName = "Attachments",
        allowedDependencies = {"problem", "database", "identity", "journal"})
@NullMarked
package ru.adsdesk.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
