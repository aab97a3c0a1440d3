/**
 * Messages out (416 p.13): what residents, colleagues and connected systems are told, by which channel, and the proof that it
 * reached them.
 *
 * <p>Messages are made from the books' lines after their commit, so that nobody who acts ever waits for a channel, and nothing
 * is told of what did not happen. Each is a row until it is proved delivered or given up; what came of it is a line of its
 * own. A delivered message that names the planned term informs the applicant, as a spoken word does.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "problem",
            "database",
            "identity",
            "journal",
            "housing",
            "sla",
            "sla :: clock",
            "outage",
            "request",
            "request :: act",
            "request :: kind",
            "dispatch :: crew"
        })
@NullMarked
package ru.adsdesk.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
