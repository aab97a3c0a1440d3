/** What is told: the events, the words for them and what may stand in those words. */
@NamedInterface("template")
@NullMarked
package ru.adsdesk.notification.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
