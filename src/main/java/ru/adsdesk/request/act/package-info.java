/**
 * The acts on a request: the one transition graph, and what each act has to be told.
 *
 * <p>Serves 416 p.13 and p.17: the acts are what stops the clocks. The graph is data, {@link ru.adsdesk.request.act.Act};
 * nothing else decides what may follow what.
 */
@NullMarked
@NamedInterface("act")
package ru.adsdesk.request.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
