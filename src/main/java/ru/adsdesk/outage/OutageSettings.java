package ru.adsdesk.outage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a centre may set about outages.
 *
 * @param near how long before it begins a planned shutdown is told to callers
 */
@ConfigurationProperties("adsdesk.outage")
record OutageSettings(@DefaultValue("24h") Duration near) {}
