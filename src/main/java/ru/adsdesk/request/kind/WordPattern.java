package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * One pattern of residents' words, {@code нет+вод* !горяч*}: every part must stand somewhere in the text, terms joined
 * by a plus close to each other in any order, and no part marked with an exclamation mark may stand there.
 */
record WordPattern(List<List<Integer>> parts, List<Integer> absent) {

    /** Words between two joined terms: «нет уже второй день горячей воды» is four apart. */
    private static final int CLOSE = 5;

    static WordPattern compile(String pattern, Map<String, List<String>> groups, Vocabulary vocabulary) {
        var parts = new ArrayList<List<Integer>>();
        var absent = new ArrayList<Integer>();
        for (String part : pattern.strip().split("\\s+")) {
            if (part.startsWith("!")) {
                absent.add(vocabulary.term(alternatives(part.substring(1), groups)));
            } else {
                parts.add(joined(part, groups, vocabulary));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a pattern says at least one word that must be there");
        }
        return new WordPattern(List.copyOf(parts), List.copyOf(absent));
    }

    private static List<Integer> joined(String part, Map<String, List<String>> groups, Vocabulary vocabulary) {
        var terms = new ArrayList<Integer>();
        for (String term : part.split("\\+", -1)) {
            terms.add(vocabulary.term(alternatives(term, groups)));
        }
        return List.copyOf(terms);
    }

    private static List<String> alternatives(String term, Map<String, List<String>> groups) {
        var words = new ArrayList<String>();
        for (String word : term.split("\\|", -1)) {
            words.addAll(word.startsWith("<") ? group(word, groups) : List.of(PatternWord.checked(word)));
        }
        return List.copyOf(words);
    }

    private static List<String> group(String word, Map<String, List<String>> groups) {
        var group = word.endsWith(">") ? groups.get(word.substring(1, word.length() - 1)) : null;
        if (group == null) {
            throw new IllegalArgumentException("there is no group of words " + word);
        }
        return group.stream().map(PatternWord::checked).toList();
    }

    boolean matches(TermPositions text) {
        return absent.stream().noneMatch(text::has) && parts.stream().allMatch(part -> stands(part, text));
    }

    private static boolean stands(List<Integer> part, TermPositions text) {
        var reached = text.of(part.getFirst());
        for (int i = 1; i < part.size() && !reached.isEmpty(); i++) {
            reached = near(reached, text.of(part.get(i)));
        }
        return !reached.isEmpty();
    }

    private static BitSet near(BitSet from, BitSet to) {
        var reached = new BitSet();
        for (int at = to.nextSetBit(0); at >= 0; at = to.nextSetBit(at + 1)) {
            int before = from.previousSetBit(at - 1);
            int after = from.nextSetBit(at + 1);
            if ((before >= 0 && at - before <= CLOSE) || (after >= 0 && after - at <= CLOSE)) {
                reached.set(at);
            }
        }
        return reached;
    }
}
