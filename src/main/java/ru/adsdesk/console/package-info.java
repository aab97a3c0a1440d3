/**
 * What the people of the desk look at: the live feed, the sheets they print, and their screen (416 p.13, p.17).
 *
 * <p>The feed is a read model: the lines of all books in one order, ids and codes only. It is filled by reading lines after
 * a cursor, never inside the transaction that writes them: the books' ends are looked at four times a second. That is one
 * statement over a table of one row a book, tells every instance of what any other wrote, and needs neither a signal after
 * commit nor a listening connection to be on time within a second.
 */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "problem",
            "identity",
            "journal",
            "housing",
            "sla",
            "sla :: clock",
            "sla :: norm",
            "request",
            "request :: kind",
            "reporting",
            "request :: act",
            "intake",
            "outage",
            "dispatch :: board",
            "dispatch :: crew",
            "dispatch :: offer",
            "dispatch :: order",
            "dispatch :: visit",
            "attachment",
            "paper",
            "intake :: call",
            "intake :: message",
            "notification",
            "notification :: template"
        })
@NullMarked
package ru.adsdesk.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
