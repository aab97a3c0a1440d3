package ru.adsdesk.notification;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ru.adsdesk.notification.template.Language;

/**
 * What an installation may set about messages.
 *
 * @param language the language of messages to those who chose none
 * @param digestAt when digests go out where nobody chose otherwise, in the house's zone
 * @param sealsAt when the day's seals are mailed, in the centre's zone
 * @param surveyUrl where work is judged, with {@code {token}} in place of the request's survey token; absent: messages name no link
 */
@ConfigurationProperties("adsdesk.notification")
record NotificationSettings(
        @DefaultValue("RU") Language language,
        @DefaultValue("19:00") LocalTime digestAt,
        @DefaultValue("07:00") LocalTime sealsAt,
        @Nullable String surveyUrl) {}
