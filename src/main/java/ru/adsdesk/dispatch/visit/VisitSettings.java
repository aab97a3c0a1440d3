package ru.adsdesk.dispatch.visit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a centre may set about visits.
 *
 * @param remind how long before a visit the resident is reminded; at night the evening before
 */
@ConfigurationProperties("adsdesk.visit")
record VisitSettings(@DefaultValue("2h") Duration remind) {}
