/**
 * Who acts: dispatch centres, accounts and their roles, integration keys, tokens, and the scope of organisations each
 * may touch.
 *
 * <p>Serves 416 p.17 (the journal names who made each entry). Knows organisations by their ids only. Every change here
 * is told to the {@link ru.adsdesk.identity.Witness}, who writes it into the centre's book in the same transaction.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"problem", "database"})
@NullMarked
package ru.adsdesk.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
