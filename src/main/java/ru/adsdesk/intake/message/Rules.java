package ru.adsdesk.intake.message;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** What intake does by itself for an organisation. Off until an administrator says otherwise; each change is a line. */
@Component
public class Rules {

    static final String CHANGED = "intake.rule-changed";

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Rules(JdbcClient jdbc, Organisations organisations, Journal journal, BookTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is done for an organisation by itself.
     *
     * @param registersMessages a message from the website that carries enough (phone or e-mail, a surely matched address,
     *     words) is registered at once
     */
    public record Rule(boolean registersMessages) {}

    /** The rule of an organisation the caller may see. Refuses {@code organisation.unknown}. */
    public Rule get(Caller caller, OrganisationId organisation) {
        organisations.get(caller, organisation);
        return find(organisation);
    }

    /** Sets the rule of an organisation. Refuses {@code organisation.unknown}. */
    public Rule set(Caller caller, OrganisationId organisation, Rule rule) {
        organisations.get(caller, organisation);
        BookId book = BookId.of(caller.scope().centre());
        return transactions.in(book, () -> {
            jdbc.sql("insert into intake.rule (organisation, registers_messages) values (?, ?) on conflict"
                            + " (organisation) do update set registers_messages = excluded.registers_messages")
                    .params(organisation.value(), rule.registersMessages())
                    .update();
            NewLine changed = NewLine.of(
                            Subject.of("organisation", organisation.value()), CHANGED, clock.instant(), caller.actor())
                    .saying(Map.of("registersMessages", rule.registersMessages()));
            journal.append(book, changed);
            return rule;
        });
    }

    private Rule find(OrganisationId organisation) {
        return jdbc.sql("select registers_messages from intake.rule where organisation = ?")
                .param(organisation.value())
                .query((row, n) -> new Rule(row.getBoolean("registers_messages")))
                .optional()
                .orElse(new Rule(false));
    }

    /** Whether a message carries enough to be registered without a person. */
    boolean registers(Caller caller, Channel channel, ReceiveMessage message, Optional<ServedHouse> house) {
        OrganisationId server = house.map(ServedHouse::server).orElse(null);
        boolean reachable = message.author().email() != null
                || (message.author().phone() != null
                        && Phone.find(message.author().phone()).isPresent());
        return channel == Channel.WEBSITE
                && caller.channel() == Channel.WEBSITE
                && server != null
                && reachable
                && find(server).registersMessages();
    }
}
