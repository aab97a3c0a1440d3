package ru.adsdesk.housing.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes entrance, floor and flat off an address text, before or after their numbers: «подъезд 3», «3 подъезд». */
final class AccessReader {

    private static final String ENTRANCE = "подъезды?|подьезд|подъ?|парадн(?:ая|ое)|пд";
    private static final String FLOOR = "этаж|эт";
    private static final String PREMISES =
            "квартира|квартире|кварт|кв|помещение|помещ|пом|офис|оф|комната|комн|ком|апартаменты|апарт";
    private static final Pattern POSTFIXED =
            Pattern.compile("\\d\\s*(?:-?[йаяо]{1,2})?\\s*(?:" + ENTRANCE + "|" + FLOOR + "|" + PREMISES + ")[\\s.]*$");

    private static final Order BEFORE = Order.before();
    private static final Order AFTER = Order.after();

    private final StringBuilder rest = new StringBuilder();
    private @Nullable String entrance;
    private @Nullable String floor;
    private @Nullable String premises;

    AccessReader(String plain) {
        for (String segment : plain.split("[,;\\n]", 0)) {
            rest.append(rest.isEmpty() ? "" : ",").append(strip(segment));
        }
    }

    /** The text without them, its commas kept. */
    String rest() {
        return rest.toString();
    }

    @Nullable
    String entrance() {
        return entrance;
    }

    @Nullable
    String floor() {
        return floor;
    }

    @Nullable
    String premises() {
        return premises;
    }

    private String strip(String segment) {
        boolean postfixed = POSTFIXED.matcher(segment).find();
        return take(take(segment, postfixed ? AFTER : BEFORE), postfixed ? BEFORE : AFTER);
    }

    private String take(String segment, Order order) {
        Matcher door = order.entrance().matcher(segment);
        if (door.find()) {
            entrance = entrance == null ? door.group(1) : entrance;
            segment = door.replaceFirst(" ");
        }
        Matcher level = order.floor().matcher(segment);
        if (level.find()) {
            floor = floor == null ? level.group(1) : floor;
            segment = level.replaceFirst(" ");
        }
        Matcher flat = order.premises().matcher(segment);
        if (flat.find()) {
            premises = premises == null ? flat.group(1).replace(" ", "") : premises;
            segment = flat.replaceFirst(" ");
        }
        return segment;
    }

    /** One of the two word orders: «подъезд 3» or «3 подъезд». */
    private record Order(Pattern entrance, Pattern floor, Pattern premises) {

        static Order before() {
            return new Order(before(ENTRANCE + "|п"), before(FLOOR), before(PREMISES));
        }

        static Order after() {
            return new Order(after(ENTRANCE), after(FLOOR), after(PREMISES));
        }

        private static Pattern before(String words) {
            return Pattern.compile("(?<![а-я\\d])(?:" + words + ")\\.?\\s*(-?\\d+(?:\\s?[абвг](?![а-я]))?)(?!\\d)");
        }

        private static Pattern after(String words) {
            return Pattern.compile(
                    "(?<![\\d/-])(\\d+)\\s*(?:-?[йаяо]{1,2})?\\s*(?:" + words + ")(?![а-я\\d-])\\.?(?!\\s*\\d)");
        }
    }
}
