package ru.adsdesk.sla.norm;

import java.time.Duration;

/** When the desk is warned before a clock is due. */
public sealed interface WarnAt {

    /** Its name in lines and alarms: {@code 50%}, {@code PT30M}. */
    String level();

    /** At a share of the limit, 1 to 99 per cent. */
    record Share(int percent) implements WarnAt {

        /** Refuses what is no share. */
        public Share {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("a warning comes at 1 to 99 %, not at " + percent);
            }
        }

        @Override
        public String level() {
            return percent + "%";
        }
    }

    /** So long before the due instant. */
    record Before(Duration time) implements WarnAt {

        @Override
        public String level() {
            return time.toString();
        }
    }

    /** Reads {@code 80%} or {@code PT30M}. */
    static WarnAt parse(String text) {
        return text.endsWith("%")
                ? new Share(
                        Integer.parseInt(text.substring(0, text.length() - 1).strip()))
                : new Before(Duration.parse(text.strip()));
    }
}
