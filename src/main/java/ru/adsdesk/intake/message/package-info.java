/**
 * Messages (416 p.13, p.27): from the website, apps, messengers, e-mail and voice mail. Each is considered by a person, or by
 * a rule where it carries enough: registered as one or several requests, joined to one, answered, or declined with a reason.
 *
 * <p>A message lies in the centre's book, its requests in others: the request is written first, and a round completes what was
 * cut off before the message's own line.
 */
@NamedInterface("message")
@NullMarked
package ru.adsdesk.intake.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
