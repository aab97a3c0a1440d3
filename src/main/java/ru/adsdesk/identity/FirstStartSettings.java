package ru.adsdesk.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty database becomes.
 *
 * @param demo whether invented demo data is loaded
 * @param admin the first administrator
 * @param centre the first dispatch centre
 */
@ConfigurationProperties("adsdesk")
record FirstStartSettings(
        @DefaultValue("auto") DemoMode demo,
        @DefaultValue Admin admin,
        @DefaultValue Centre centre) {

    /**
     * The first administrator.
     *
     * @param login their login
     * @param password their password ({@code ADSDESK_ADMIN_PASSWORD})
     */
    record Admin(
            @DefaultValue("admin") String login, @Nullable String password) {

        @Override
        public String toString() {
            return login;
        }
    }

    /**
     * The first dispatch centre.
     *
     * @param name as residents know it ({@code ADSDESK_CENTRE_NAME})
     * @param zone IANA zone ({@code ADSDESK_CENTRE_ZONE})
     */
    record Centre(
            @DefaultValue("Диспетчерская") String name,
            @DefaultValue("Europe/Moscow") String zone) {}
}
