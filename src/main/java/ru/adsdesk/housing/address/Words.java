package ru.adsdesk.housing.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as they are compared: one spelling for «Б.», «Бол.» and «Большая», for «1-я» and «первая», for ё and е. */
final class Words {

    private static final Pattern ORDINAL = Pattern.compile("(\\d+)-?(?:я|й|ая|ый|ой|ий|го|ого|е|ое|ти|х|ми|и|ю|ая)");
    private static final Pattern YEARS = Pattern.compile("лет(?:и[ея])?");
    private static final String LATIN = "abcehkmoptxy";
    private static final String LOOK_ALIKE = "авсенкмортху";
    private static final Set<String> SILENT = Set.of("им", "имени", "и");
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("б", "больш"),
            Map.entry("бол", "больш"),
            Map.entry("м", "мал"),
            Map.entry("ср", "средн"),
            Map.entry("сред", "средн"),
            Map.entry("верх", "верхн"),
            Map.entry("ниж", "нижн"),
            Map.entry("ст", "стар"),
            Map.entry("ак", "академика"),
            Map.entry("акад", "академика"),
            Map.entry("ген", "генерала"),
            Map.entry("марш", "маршала"),
            Map.entry("адм", "адмирала"),
            Map.entry("проф", "профессора"),
            Map.entry("космон", "космонавта"),
            Map.entry("кап", "капитана"));
    private static final Map<String, String> ORDINALS = Map.of(
            "перв", "1", "втор", "2", "трет", "3", "четверт", "4", "пят", "5", "шест", "6", "седьм", "7", "восьм", "8",
            "девят", "9", "десят", "10");
    private static final Pattern ENDING = Pattern.compile("(ая|яя|ой|ый|ий|ое|ее|ие|ые|ого|его|ей|ую|юю|ья|ьего|ьей)$");
    private static final Set<String> STEMS = Set.of("больш", "мал", "средн", "верхн", "нижн", "стар", "нов");

    private Words() {}

    /** Lower case, ё as е, Latin look-alikes as Cyrillic, one sort of space, dash and quote. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char raw : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int latin = LATIN.indexOf(raw);
            char letter = latin < 0 ? raw : LOOK_ALIKE.charAt(latin);
            plain.append(
                    switch (letter) {
                        case 'ё' -> 'е';
                        case '–', '—', '−', '‑' -> '-';
                        case '«', '»', '"', '“', '”', '\'', '’', '№', '*', '~' -> ' ';
                        default -> Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter;
                    });
        }
        return plain.toString();
    }

    /** The canonical words of a name written as tokens. */
    static List<String> canonical(List<String> tokens) {
        List<String> words = new ArrayList<>();
        for (String token : tokens) {
            String ordinal = ordinal(token);
            if (ordinal != null) {
                words.add(ordinal);
            } else {
                addParts(token, words);
            }
        }
        return words;
    }

    /** How a canonical word may be spelled out: «больш» is «большая» or «большой». */
    static List<String> spellings(String canonical) {
        return STEMS.contains(canonical)
                ? List.of(
                        canonical + "ая",
                        canonical + "яя",
                        canonical + "ой",
                        canonical + "ий",
                        canonical + "ый",
                        canonical + "ие")
                : List.of(canonical);
    }

    private static void addParts(String token, List<String> words) {
        for (String part : token.split("[-/()_]", 0)) {
            String last = words.isEmpty() ? "" : words.getLast();
            if (part.length() == 1
                    && Character.isLetter(part.charAt(0))
                    && last.matches("\\d+")
                    && !token.contains("-")) {
                words.set(words.size() - 1, last + part);
            } else if (!part.isEmpty() && !SILENT.contains(part)) {
                words.add(canonical(part));
            }
        }
    }

    private static String canonical(String word) {
        if (YEARS.matcher(word).matches()) {
            return "лет";
        }
        String ordinal = ordinal(word);
        if (ordinal != null) {
            return ordinal;
        }
        String stem = ENDING.matcher(word).replaceFirst("");
        return STEMS.contains(stem) ? stem : SAME.getOrDefault(word, word);
    }

    private static @Nullable String ordinal(String word) {
        var figure = ORDINAL.matcher(word);
        if (figure.matches()) {
            return figure.group(1);
        }
        var ending = ENDING.matcher(word);
        return ending.find() ? ORDINALS.get(word.substring(0, ending.start())) : null;
    }
}
