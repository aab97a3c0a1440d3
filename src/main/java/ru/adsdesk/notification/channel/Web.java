package ru.adsdesk.notification.channel;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How webhooks and push services are called: within a time, without following redirects, and nothing read but the status. */
@Component
class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** The status of the answer. */
    int ask(HttpRequest.Builder request) throws NotSent {
        try {
            HttpResponse<Void> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
            return answer.statusCode();
        } catch (HttpTimeoutException slow) {
            throw new NotSent(Failure.TOO_SLOW, "no answer within " + PATIENCE.toSeconds() + " s");
        } catch (IOException broken) {
            throw new NotSent(Failure.UNREACHABLE, broken.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotSent(Failure.UNREACHABLE, "the desk is stopping");
        }
    }

    /** What a status that is no success means. */
    static NotSent refused(int status) {
        boolean later = status >= 500 || status == 408 || status == 425 || status == 429;
        boolean notLetIn = status == 401 || status == 403;
        Failure failure = later ? Failure.BUSY : notLetIn ? Failure.NOT_LET_IN : Failure.REFUSED;
        return new NotSent(failure, "HTTP " + status);
    }
}
