package ru.adsdesk.identity;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ru.adsdesk.problem.Refused;

/** Judges and hashes passwords. Comparing takes the same time whether there is such a login or not. */
@Component
public class Passwords {

    private static final int LONGEST = 72;

    private final PasswordEncoder encoder;
    private final int shortest;
    private final String nobodys;

    Passwords(PasswordEncoder encoder, SecuritySettings settings) {
        this.encoder = encoder;
        this.shortest = settings.passwordLength();
        this.nobodys = encoder.encode(OpaqueText.fresh(""));
    }

    /** A password fit to be kept. Refuses {@code password.too-short} and {@code password.too-long} at the field. */
    public PlainPassword chosen(String field, String text) {
        if (text.codePointCount(0, text.length()) < shortest) {
            throw Refused.field(field, IdentityProblem.PASSWORD_TOO_SHORT, shortest);
        }
        if (isTooLong(text)) {
            throw Refused.field(field, IdentityProblem.PASSWORD_TOO_LONG, LONGEST);
        }
        return new PlainPassword(text);
    }

    String hash(PlainPassword password) {
        return String.valueOf(encoder.encode(password.text()));
    }

    /** Compares; without a hash it works as long and says no. */
    boolean matches(PlainPassword typed, @Nullable String hash) {
        String text = isTooLong(typed.text()) ? "" : typed.text();
        return encoder.matches(text, hash == null ? nobodys : hash) && hash != null && !text.isEmpty();
    }

    private static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
