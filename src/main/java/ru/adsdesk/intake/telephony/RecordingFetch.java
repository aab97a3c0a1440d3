package ru.adsdesk.intake.telephony;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fetches one recording from the web. Only by http and https and only from the hosts that are configured, wherever a redirect
 * may lead: an exchange, or whoever speaks for it, must not make the desk ask its own network.
 */
@Component
class RecordingFetch {

    private static final int MOST_REDIRECTS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final TelephonySettings settings;
    private final HttpClient http = Wires.http();

    RecordingFetch(TelephonySettings settings) {
        this.settings = settings;
    }

    /** Why a recording was not fetched. */
    static final class NotFetched extends Exception {

        private static final long serialVersionUID = 1;

        NotFetched(String why) {
            super(why);
        }
    }

    /** Fetches into a file and gives back what sort of sound it is. */
    String into(Path file, URI from) throws NotFetched {
        URI next = from;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<Path> answer = ask(requireAllowed(next), file);
            if (answer.statusCode() == 200) {
                return contentType(answer);
            }
            if (answer.statusCode() / 100 != 3) {
                throw new NotFetched("HTTP " + answer.statusCode());
            }
            next = next.resolve(answer.headers()
                    .firstValue("Location")
                    .map(RecordingFetch::uri)
                    .orElseThrow(() -> new NotFetched("a redirect to nowhere")));
        }
        throw new NotFetched("too many redirects");
    }

    /** The address, where the desk may ask there. */
    URI requireAllowed(URI address) throws NotFetched {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String named = address.getPort() < 0 ? host : host + ":" + address.getPort();
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || address.getUserInfo() != null) {
            throw new NotFetched("not an address of the web");
        }
        if (settings.recordingHosts().stream().noneMatch(allowed -> allowed.equalsIgnoreCase(named))) {
            throw new NotFetched("host " + named + " is not among adsdesk.telephony.recording-hosts");
        }
        return address;
    }

    private HttpResponse<Path> ask(URI address, Path file) throws NotFetched {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        CompletableFuture<HttpResponse<Path>> asked = http.sendAsync(
                request,
                BodyHandlers.limiting(
                        BodyHandlers.ofFile(file), settings.recordingLimit().toBytes()));
        try {
            return asked.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new NotFetched(why(failed.getCause()));
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new NotFetched("it took longer than " + LONGEST);
        } catch (InterruptedException stopping) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotFetched("the desk is stopping");
        }
    }

    private static String why(@Nullable Throwable cause) {
        return cause instanceof IOException broken
                ? broken.getClass().getSimpleName() + ": " + broken.getMessage()
                : String.valueOf(cause);
    }

    private static URI uri(String location) {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException odd) {
            return URI.create("about:blank");
        }
    }

    /** Nothing a browser would run. */
    private static String contentType(HttpResponse<Path> answer) {
        String told = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return told.matches("audio/[a-z0-9.+-]{1,40}") ? told : "application/octet-stream";
    }
}
