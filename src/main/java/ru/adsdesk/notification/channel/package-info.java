/** The ways out: mail over SMTP, text messages over SMPP, web push, webhooks; how each is set up, how it fares, and what it proves. */
@NullMarked
package ru.adsdesk.notification.channel;

import org.jspecify.annotations.NullMarked;
