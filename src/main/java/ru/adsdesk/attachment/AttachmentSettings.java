package ru.adsdesk.attachment;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how large they may be.
 *
 * @param folder folder they are kept in; by default {@code attachments} in the data folder. All instances need the same
 * @param limit the largest file taken
 * @param mostPixels most points of a picture, width by height
 * @param looseFor how long an uploaded file waits to be attached before it is forgotten
 * @param mostLoose most files of one caller that wait so
 */
@ConfigurationProperties("adsdesk.attachment")
record AttachmentSettings(
        @Nullable Path folder,
        @DefaultValue("20MB") DataSize limit,
        @DefaultValue("70000000") long mostPixels,
        @DefaultValue("24h") Duration looseFor,
        @DefaultValue("500") int mostLoose) {}
