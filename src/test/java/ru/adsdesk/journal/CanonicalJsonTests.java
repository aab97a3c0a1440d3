package ru.adsdesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Our canonical form beside that of the RFC's author, who also gave the vectors. */
class CanonicalJsonTests {

    private static final String SIGNS = "aZя0 \"\\/\b\t\n\f\r\u0000\u001f\u007f\u0080\u20ac\u2028ℵ\ufb33";

    private final CanonicalJson canonical = new CanonicalJson();
    private final JsonMapper json = new JsonMapper();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(8785);

    @Test
    void writesWhatTheAuthorOfTheRfcWrites() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            Object value = i % 2 == 0 ? map(3) : list(3);
            assertThat(canonical.of(value))
                    .isEqualTo(new JsonCanonicalizer(json.writeValueAsString(value)).getEncodedString());
        }
    }

    @Test
    void sortsNamesByTheirUtf16Units() {
        Map<String, Object> names =
                Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7);
        assertThat(canonical.of(names))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void rendersSingleTexts() {
        assertThat(canonical.of("кв. \"5\"")).isEqualTo("\"кв. \\\"5\\\"\"");
    }

    @Test
    void refusesWhatHasNoOneForm() {
        assertThatThrownBy(() -> canonical.of(Map.of("share", 0.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical.of(List.of(Instant.EPOCH))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical.of(List.of(1L << 53))).isInstanceOf(IllegalArgumentException.class);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong(-(1L << 53) + 1, 1L << 53);
            case 2 -> random.nextBoolean();
            case 3 -> text();
            case 4 -> map(depth - 1);
            default -> list(depth - 1);
        };
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(text(), value(depth));
        }
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(random.nextInt(9) == 0 ? "\ud83d\ude00" : SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
