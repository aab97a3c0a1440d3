package ru.adsdesk.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a centre may set about requests.
 *
 * @param reopenWithin how long after closing a request may be reopened as not fixed; a senior may at any time
 */
@ConfigurationProperties("adsdesk.request")
record RequestSettings(@DefaultValue("14d") Duration reopenWithin) {}
