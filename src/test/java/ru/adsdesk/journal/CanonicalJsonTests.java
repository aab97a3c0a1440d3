package ru.adsdesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form that is hashed, by the vectors of RFC 8785. */
class CanonicalJsonTests {

    private final CanonicalJson canonical = new CanonicalJson();

    @Test
    void sortsNamesByTheirCodesAtEveryDepthAndKeepsTheOrderOfLists() {
        assertThat(canonical.of(Map.of("b", List.of(Map.of("z", 1, "Z", 2), "a"), "a", true, "_", 3L)))
                .isEqualTo("{\"_\":3,\"a\":true,\"b\":[{\"Z\":2,\"z\":1},\"a\"]}");
    }

    /** RFC 8785, 3.2.2: the shortest escapes, lower-case digits, everything else as it is. */
    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(canonical.of("\u20ac$\u000f\nA'B\"\\\"/ кв. 5\ud83d\ude00\u007f"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/ кв. 5\ud83d\ude00\u007f\"");
    }

    @Test
    void writesWholeNumbersAsTheyAre() {
        assertThat(canonical.of(List.of(0, -7, (1L << 53) - 1, -(1L << 53) + 1, 1_000_000_000_000L)))
                .isEqualTo("[0,-7,9007199254740991,-9007199254740991,1000000000000]");
    }

    @Test
    void refusesWhatHasNoOneForm() {
        assertThatThrownBy(() -> canonical.of(Map.of("share", 0.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical.of(List.of(Instant.EPOCH))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical.of(List.of(1L << 53))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical.of(Map.of("доля", 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
