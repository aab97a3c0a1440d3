package ru.adsdesk.journal;

import java.util.List;
import java.util.Map;

/** What a line may say, so that canonical JSON comes down to sorted keys: no fractions, no nulls, no odd keys. */
final class Facts {

    private static final long LARGEST = (1L << 53) - 1;

    private Facts() {}

    static void check(Map<?, ?> facts) {
        facts.forEach((key, value) -> {
            if (!(key instanceof String name) || !name.chars().allMatch(sign -> sign < 128)) {
                throw new IllegalArgumentException("a fact's key is ASCII text: " + key);
            }
            checkValue(value);
        });
    }

    /** The same of one value; a number is one every reader of JSON reads the same. */
    static void checkValue(Object value) {
        switch (value) {
            case String text -> {}
            case Boolean flag -> {}
            case Integer small -> {}
            case Long number when Math.abs(number) <= LARGEST -> {}
            case Long number -> throw new IllegalArgumentException("a fact's number stays below 2^53: " + number);
            case List<?> list -> list.forEach(Facts::checkValue);
            case Map<?, ?> map -> check(map);
            default -> throw new IllegalArgumentException("a fact cannot be a " + value.getClass());
        }
    }
}
