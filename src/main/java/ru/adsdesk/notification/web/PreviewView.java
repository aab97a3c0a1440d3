package ru.adsdesk.notification.web;

import ru.adsdesk.notification.channel.SmsText;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Wording;

/**
 * Words as a recipient would read them.
 *
 * @param title the subject line
 * @param words the text
 * @param sms how long the text is as a text message
 */
record PreviewView(String title, String words, SmsText sms) {

    /** Refuses {@code template.variable-unknown}, {@code template.brackets-bad}. */
    static PreviewView of(Event event, Wording title, Wording words) {
        title.check("title", event);
        words.check("words", event);
        String text = words.sample(event);
        return new PreviewView(title.sample(event), text, SmsText.of(text));
    }
}
