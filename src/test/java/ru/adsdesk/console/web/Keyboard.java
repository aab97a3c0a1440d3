package ru.adsdesk.console.web;

import static ru.adsdesk.testing.Browsers.key;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A person's hands on the keyboard of one page: counts what they press, and has no mouse. */
final class Keyboard {

    private final Page page;
    private int strokes;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Types letters, one stroke each. */
    Keyboard type(String text) {
        page.waitForLoadState();
        page.keyboard().type(text);
        strokes += text.length();
        return this;
    }

    /** Presses a key, or keys together: one stroke. */
    Keyboard press(String key) {
        key(page, key);
        strokes++;
        return this;
    }

    /** Waits for what a person would wait to see. */
    Keyboard until(String selector) {
        page.waitForSelector(selector);
        return this;
    }

    /** Waits until something is gone. */
    Keyboard untilGone(String selector) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    int strokes() {
        return strokes;
    }
}
