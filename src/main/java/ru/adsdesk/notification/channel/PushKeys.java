package ru.adsdesk.notification.channel;

import com.interaso.webpush.VapidKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.DataFolder;

/**
 * The keys by which push services know this installation (VAPID, RFC 8292): in a file only its owner may read, made at first
 * use. Subscriptions are tied to them: with other keys residents have to subscribe anew.
 */
@Component
public class PushKeys {

    private final Path file;
    private volatile @Nullable VapidKeys keys;

    PushKeys(ChannelSettings settings, DataFolder folder) {
        this.file = settings.pushKeyFile() == null ? folder.path().resolve("push.key") : settings.pushKeyFile();
    }

    /** What a browser needs to subscribe: the public key, base64url. */
    public String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(get().getApplicationServerKey());
    }

    VapidKeys get() {
        VapidKeys known = keys;
        if (known == null) {
            known = read();
            keys = known;
        }
        return known;
    }

    private VapidKeys read() {
        try {
            if (!Files.exists(file)) {
                VapidKeys fresh = VapidKeys.generate();
                DataFolder.writePrivately(file, fresh.getX509PublicKey() + "\n" + fresh.getPkcs8PrivateKey());
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return VapidKeys.create(lines.get(0).strip(), lines.get(1).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
