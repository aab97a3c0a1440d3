package ru.adsdesk.housing.address;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one address text: first what leads inside the house, then where the number begins, then the names before it. */
final class AddressReader {

    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern FLAT = Pattern.compile("\\s*(\\d+[абвг]?)\\s*");
    private static final Pattern QUARTER =
            Pattern.compile(".*(?<![а-я-])(?:кв-л|квартал|мкрн?|мкр-н|микрорайон|линия)(?![а-я-]).*");

    /** No address is longer; what follows is talk. */
    private static final int LONGEST = 400;

    private final AccessReader access;
    private final List<String> segments;
    private final NameReader names = new NameReader();
    private final StringBuilder numberText = new StringBuilder();
    private @Nullable String flat;
    private boolean named;

    AddressReader(String text) {
        String plain = Words.plain(text.substring(0, Math.min(text.length(), LONGEST)));
        access = new AccessReader(POSTCODE.matcher(plain).replaceAll(" "));
        segments = List.of(access.rest().split(","));
        flat = access.premises();
    }

    Address read() {
        int at = houseSegment();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (i < at || at < 0) {
                names.segment(segment);
            } else if (i == at) {
                int start = start(segment);
                names.segment(segment.substring(0, start));
                numberText.append(segment.substring(start));
            } else {
                afterNumber(segment);
            }
        }
        HouseNumber number = at < 0 ? HouseNumber.NONE : NumberReader.read(numberText.toString());
        boolean cityWide =
                number.hasFigure() && !named && numberText.toString().strip().matches("(?s)к.*");
        return new Address(names.street(), number, cityWide, access.entrance(), access.floor(), flat);
    }

    private void afterNumber(String segment) {
        var bare = FLAT.matcher(segment);
        boolean namesNothingYet =
                names.isEmpty() && segment.strip().matches("[а-я]{4,}.*") && NumberReader.bareStart(segment) < 0;
        if (bare.matches() && flat == null) {
            flat = bare.group(1);
        } else if (names.isEmpty() && (NameReader.isName(segment) || namesNothingYet)) {
            names.segment(segment);
        } else {
            numberText.append(" , ").append(segment);
        }
    }

    private int houseSegment() {
        for (int i = 0; i < segments.size(); i++) {
            if (NumberReader.namedStart(segments.get(i)) >= 0) {
                named = true;
                return i;
            }
        }
        int first = bareSegment(0);
        boolean isName = first >= 0 && QUARTER.matcher(segments.get(first)).matches();
        int second = isName ? bareSegment(first + 1) : -1;
        return second >= 0 && segments.get(second).matches(".*\\d.*") ? second : first;
    }

    private int bareSegment(int from) {
        for (int i = from; i < segments.size(); i++) {
            if (NumberReader.bareStart(segments.get(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int start(String segment) {
        return named ? NumberReader.namedStart(segment) : NumberReader.bareStart(segment);
    }
}
