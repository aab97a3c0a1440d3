package ru.adsdesk.intake.telephony;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.adsdesk.identity.CentreId;

/**
 * The telephone exchanges that are connected, and where recordings go.
 *
 * @param mango accounts of Mango Office VPBX
 * @param zadarma accounts of Zadarma
 * @param recordings folder recordings are kept in; by default {@code recordings} in the data folder
 * @param recordingHosts hosts recordings may be fetched from, {@code host} or {@code host:port}; nothing is fetched from others
 * @param recordingLimit the largest recording that is kept
 * @param recordingTried how long fetching a recording is tried
 */
@ConfigurationProperties("adsdesk.telephony")
record TelephonySettings(
        @DefaultValue List<Mango> mango,
        @DefaultValue List<Zadarma> zadarma,
        @Nullable Path recordings,
        @DefaultValue List<String> recordingHosts,
        @DefaultValue("64MB") DataSize recordingLimit,
        @DefaultValue("7d") Duration recordingTried) {

    /**
     * An account of Mango Office VPBX.
     *
     * @param centre the centre whose exchange it is; absent: whichever the webhook's address names
     * @param key the API's unique key
     * @param salt the key that signs
     * @param url where commands go
     */
    record Mango(
            @Nullable UUID centre,
            String key,
            String salt,

            @DefaultValue("https://app.mango-office.ru/vpbx")
            URI url) {

        @Override
        public String toString() {
            return "Mango Office at " + url;
        }
    }

    /**
     * An account of Zadarma.
     *
     * @param centre the centre whose exchange it is; absent: whichever the webhook's address names
     * @param key the API's key
     * @param secret the secret that signs
     * @param url where commands go
     * @param zone the account's time zone, in which its webhooks tell the time
     */
    record Zadarma(
            @Nullable UUID centre,
            String key,
            String secret,
            @DefaultValue("https://api.zadarma.com") URI url,
            @DefaultValue("Europe/Moscow") ZoneId zone) {

        @Override
        public String toString() {
            return "Zadarma at " + url;
        }
    }

    Optional<Mango> mangoOf(CentreId centre) {
        return mango.stream().filter(its -> isOf(its.centre(), centre)).findFirst();
    }

    Optional<Zadarma> zadarmaOf(CentreId centre) {
        return zadarma.stream().filter(its -> isOf(its.centre(), centre)).findFirst();
    }

    private static boolean isOf(@Nullable UUID named, CentreId centre) {
        return named == null || named.equals(centre.value());
    }
}
