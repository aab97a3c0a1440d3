package ru.adsdesk.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.notification.channel.SmsText;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Form;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Template;
import ru.adsdesk.notification.template.Variable;

/**
 * The words for an event as they are shown.
 *
 * @param id the version's id; absent: the shipped one
 * @param organisation whose; absent: the whole centre's
 * @param event for what
 * @param legal whether the law wants it told, whatever somebody chose
 * @param form for which room
 * @param language in which language
 * @param title the subject line
 * @param words the text
 * @param version 1, 2, 3 …; 0: the shipped one
 * @param since since when
 * @param variables what may stand in braces
 * @param sms how long the text is as a text message with samples in place of variables; of short ones
 */
record TemplateView(
        @Nullable UUID id,
        @Nullable OrganisationId organisation,
        Event event,
        boolean legal,
        Form form,
        Language language,
        String title,
        String words,
        int version,
        @Nullable Instant since,
        List<String> variables,
        @Nullable SmsText sms) {

    static TemplateView of(Template template) {
        return new TemplateView(
                template.id(),
                template.organisation(),
                template.event(),
                template.event().isLegal(),
                template.form(),
                template.language(),
                template.title().text(),
                template.words().text(),
                template.version(),
                template.since(),
                template.event().variables().stream().map(Variable::word).toList(),
                template.form() == Form.SHORT ? SmsText.of(template.words().sample(template.event())) : null);
    }
}
