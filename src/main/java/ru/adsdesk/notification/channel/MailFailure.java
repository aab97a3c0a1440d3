package ru.adsdesk.notification.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads from a mail failure whose fault it is, which decides whether trying again is of use. */
final class MailFailure {

    private static final int PERMANENT = 500;

    private final Set<Throwable> causes = Collections.newSetFromMap(new IdentityHashMap<>());

    private MailFailure(MailException failed) {
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failed);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (causes.add(next)) {
                add(open, next.getCause());
                if (next instanceof MessagingException broken) {
                    add(open, broken.getNextException());
                }
                if (next instanceof MailSendException sending) {
                    Collections.addAll(open, sending.getMessageExceptions());
                }
            }
        }
    }

    static NotSent told(MailException failed) {
        return new MailFailure(failed).told();
    }

    private NotSent told() {
        return find(AuthenticationFailedException.class)
                .map(wrong -> new NotSent(Failure.NOT_LET_IN, wrong.getMessage()))
                .or(() -> find(SMTPAddressFailedException.class)
                        .map(bad -> byCode(bad.getReturnCode(), Failure.BAD_ADDRESS, bad)))
                .or(() -> find(SMTPSendFailedException.class)
                        .map(refused -> byCode(refused.getReturnCode(), Failure.REFUSED, refused)))
                .or(() -> find(SocketTimeoutException.class)
                        .map(slow -> new NotSent(Failure.TOO_SLOW, slow.getMessage())))
                .orElseGet(() -> new NotSent(Failure.UNREACHABLE, "the mail server does not answer"));
    }

    private static NotSent byCode(int code, Failure lasting, Throwable said) {
        return new NotSent(code >= PERMANENT ? lasting : Failure.BUSY, said.getMessage());
    }

    private <T> Optional<T> find(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static void add(Deque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }
}
