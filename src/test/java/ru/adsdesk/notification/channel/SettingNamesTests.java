package ru.adsdesk.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment variables the documents name are those the desk reads, with or without an underscore between words. */
class SettingNamesTests {

    @ParameterizedTest
    @ValueSource(strings = {"ADSDESK_NOTIFICATION_KEY_FILE", "ADSDESK_NOTIFICATION_KEYFILE"})
    void findsTheKeyFile(String name) {
        assertThat(read(name, "keys/notification.key").keyFile()).isEqualTo(Path.of("keys/notification.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADSDESK_NOTIFICATION_PUSH_KEY_FILE", "ADSDESK_NOTIFICATION_PUSHKEYFILE"})
    void findsTheKeysOfPush(String name) {
        assertThat(read(name, "keys/push.key").pushKeyFile()).isEqualTo(Path.of("keys/push.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADSDESK_NOTIFICATION_ALLOWED_HOSTS", "ADSDESK_NOTIFICATION_ALLOWEDHOSTS"})
    void findsTheAllowedHosts(String name) {
        assertThat(read(name, "a.example.org,b.example.org").allowedHosts())
                .containsExactly("a.example.org", "b.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADSDESK_NOTIFICATION_EMAIL_ACCEPTED_IS_DELIVERED",
                "ADSDESK_NOTIFICATION_EMAIL_ACCEPTEDISDELIVERED"
            })
    void findsWhatCountsAsDelivered(String name) {
        assertThat(read(name, "true").email())
                .isNotNull()
                .extracting(ChannelSettings.Email::acceptedIsDelivered)
                .isEqualTo(true);
    }

    private static ChannelSettings read(String name, String value) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, value)));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("adsdesk.notification", ChannelSettings.class);
    }
}
