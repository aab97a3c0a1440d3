/**
 * The PostgreSQL the desk keeps its books in: a named server, or one of our own in the data folder.
 *
 * <p>Two roles everywhere: the owner migrates, the service's role reads and inserts. Knows nothing of the desk's world.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package ru.adsdesk.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
