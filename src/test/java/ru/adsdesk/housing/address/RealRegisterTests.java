package ru.adsdesk.housing.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How addresses of real requests find their houses in a real register; runs only where the data is at hand. */
class RealRegisterTests {

    private static final Path DATA = Path.of("../shared/data");
    private static final Map<String, String> HOUSES = new LinkedHashMap<>();
    private static final List<Pair> PAIRS = new ArrayList<>();
    private static InMemoryAddressBook book;

    private record Pair(String asked, String house) {}

    @BeforeAll
    static void readRegister() throws IOException {
        assumeTrue(Files.exists(DATA.resolve("houses_moscow_2016.csv")), "no ../shared/data here");
        HOUSES.putAll(register("houses_moscow_2016.csv"));
        for (NamedCsvRecord row : rows("edc_moscow_address_to_house.csv")) {
            PAIRS.add(new Pair(row.getField("edc_address"), row.getField("house_id")));
        }
        book = InMemoryAddressBook.of(HOUSES);
    }

    @Test
    void findsTheHousesOfRealRequests() {
        for (int half = 0; half < 2; half++) {
            Tally tally = tally("half " + half, half(half), UnaryOperator.identity());
            assertThat(tally.wrong).isZero();
            assertThat(tally.right).isGreaterThan(tally.asked * 95 / 100);
        }
    }

    @Test
    void staysUnsureOfAddressesTheRegisterLacks() {
        AddressMatcher<String, String> matcher = new AddressMatcher<>(book);
        List<String> sure = new ArrayList<>();
        List<Pair> unmatched =
                PAIRS.stream().filter(pair -> pair.house().isEmpty()).toList();
        for (Pair pair : unmatched) {
            if (matcher.match(pair.asked()) instanceof Matching.Sure<String>(String house)) {
                sure.add(pair.asked() + " => " + HOUSES.get(house));
            }
        }
        System.out.printf("unmatched: %d, sure of %d: %s%n", unmatched.size(), sure.size(), sure);
        assertThat(sure.size()).isLessThan(unmatched.size() / 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moscow", "omsk", "vladivostok"})
    void findsHousesByTheirOwnLineAndAsTyped(String town) throws IOException {
        Map<String, String> houses = register("houses_" + town + "_2016.csv");
        AddressMatcher<String, String> matcher = new AddressMatcher<>(InMemoryAddressBook.of(houses));
        Random random = new Random(7);
        Map<String, String> sample = new LinkedHashMap<>(houses);
        sample.values().removeIf(line -> random.nextInt(houses.size()) > 1000);
        Tally own = new Tally();
        Tally typed = new Tally();
        sample.forEach((id, line) -> {
            own.count(line, id, matcher.match(line));
            typed.count(typed(line), id, matcher.match(typed(line)));
        });
        own.print(town + ", own lines");
        typed.print(town + ", as typed");
        assertThat(own.wrong + typed.wrong).isZero();
        assertThat(own.right).isGreaterThan(own.asked * 90 / 100);
        assertThat(typed.right).isGreaterThan(typed.asked * 85 / 100);
    }

    /** «г. Полянск, ул. Лесная Б., д. 5, к. 2» as a hurried dispatcher types it: «полянск ул лесная б 5к2». */
    private static String typed(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replaceAll("(?<![а-я])(?:г|обл|край)\\. ", "")
                .replaceAll(", д\\. (?=\\d)", " ")
                .replaceAll(", к\\. (?=\\d)", "к")
                .replaceAll(", стр\\. (?=\\d)", "с")
                .replaceAll("[.]", "");
    }

    @Test
    void seesThroughTypingErrors() {
        Random random = new Random(42);
        Tally tally = tally("typos", half(0), text -> mistype(text, random));
        Tally other = tally("typos, other half", half(1), text -> mistype(text, random));
        assertThat(tally.wrong + other.wrong).isLessThan((tally.asked + other.asked) / 100 + 1);
        assertThat(tally.right).isGreaterThan(tally.asked * 60 / 100);
    }

    @Test
    void isNotLedAstrayWhenTheStreetIsMissing() {
        AddressMatcher<String, String> matcher = new AddressMatcher<>(book);
        List<String> sure = new ArrayList<>();
        int asked = 0;
        for (Pair pair : PAIRS) {
            book.hide(Address.parse(HOUSES.getOrDefault(pair.house(), ""))
                    .street()
                    .key());
            asked++;
            if (!pair.house().isEmpty() && matcher.match(pair.asked()) instanceof Matching.Sure<String>(String house)) {
                sure.add(pair.asked() + " => " + HOUSES.get(house));
            }
        }
        book.hide("");
        System.out.printf("street hidden: %d, sure of %d: %s%n", asked, sure.size(), sure);
        assertThat(sure.size()).isLessThan(asked / 100 + 1);
    }

    private static List<Pair> half(int which) {
        return PAIRS.stream()
                .filter(pair ->
                        !pair.house().isEmpty() && Math.floorMod(pair.asked().hashCode(), 2) == which)
                .toList();
    }

    private static Tally tally(String name, List<Pair> pairs, UnaryOperator<String> change) {
        AddressMatcher<String, String> matcher = new AddressMatcher<>(book);
        Tally tally = new Tally();
        for (Pair pair : pairs) {
            String asked = change.apply(pair.asked());
            tally.count(asked, pair.house(), matcher.match(asked));
        }
        tally.print(name);
        return tally;
    }

    private static String mistype(String text, Random random) {
        int comma = text.indexOf(',');
        int at;
        do {
            at = 1 + random.nextInt(comma - 2);
        } while (!Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1)) || inType(text, at));
        String head = text.substring(0, at);
        return switch (random.nextInt(3)) {
            case 0 -> head + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> head + text.substring(at + 1);
            default -> head + (char) ('а' + random.nextInt(32)) + text.substring(at + 1);
        };
    }

    private static boolean inType(String text, int at) {
        int from = text.lastIndexOf(' ', at) + 1;
        int to = text.indexOf(' ', at);
        String word = text.substring(from, to < 0 ? text.length() : to).replace(",", "");
        return StreetType.of(word.toLowerCase(Locale.ROOT)).isPresent() || word.equals("город");
    }

    private static Map<String, String> register(String file) throws IOException {
        Map<String, String> houses = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(file)) {
            houses.put(row.getField("house_id"), row.getField("address"));
        }
        return houses;
    }

    private static Iterable<NamedCsvRecord> rows(String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file));
    }

    private static final class Tally {
        private int asked;
        private int right;
        private int unsure;
        private int wrong;
        private int none;
        private final List<String> notes = new ArrayList<>();

        void print(String name) {
            System.out.printf(
                    "%s: %d asked, right %.1f %%, unsure %d, wrong %d, none %d%n",
                    name, asked, 100.0 * right / asked, unsure, wrong, none);
            notes.stream().limit(shown()).forEach(note -> System.out.println("  " + note));
        }

        private static int shown() {
            return Integer.getInteger("address.shown", 0);
        }

        void count(String text, String house, Matching<String> match) {
            asked++;
            switch (match) {
                case Matching.Sure<String>(String found) when found.equals(house) -> right++;
                case Matching.Sure<String>(String found) -> {
                    wrong++;
                    notes.add("wrong " + text + " => " + HOUSES.get(found) + " not " + HOUSES.get(house));
                }
                case Matching.Unsure<String>(List<String> candidates) -> {
                    unsure++;
                    notes.add("unsure " + text + " => "
                            + candidates.stream().limit(3).map(HOUSES::get).toList() + " want " + HOUSES.get(house));
                }
                case Matching.None<String>() -> {
                    none++;
                    notes.add("none " + text + " want " + HOUSES.get(house));
                }
            }
        }
    }
}
