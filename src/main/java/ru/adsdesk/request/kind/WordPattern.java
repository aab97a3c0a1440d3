package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * One pattern of residents' words, {@code нет+вод* !горяч*}: every part must stand somewhere in the text, terms joined
 * by a plus close to each other in any order, those joined by a tilde close and in this order, and no part marked with an exclamation mark may stand there.
 */
record WordPattern(List<List<Link>> parts, List<Integer> absent) {

    /** Words between two joined terms: «нет уже второй день горячей воды» is four apart. */
    private static final int CLOSE = 5;

    static WordPattern compile(String pattern, Map<String, List<String>> groups, Vocabulary vocabulary) {
        var parts = new ArrayList<List<Link>>();
        var absent = new ArrayList<Integer>();
        for (String part : pattern.strip().split("\\s+", 0)) {
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

    private static List<Link> joined(String part, Map<String, List<String>> groups, Vocabulary vocabulary) {
        var links = new ArrayList<Link>();
        for (String term : part.split("(?=[+~])", -1)) {
            boolean inOrder = term.startsWith("~");
            String words = inOrder || term.startsWith("+") ? term.substring(1) : term;
            links.add(new Link(vocabulary.term(alternatives(words, groups)), inOrder));
        }
        return List.copyOf(links);
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

    /** A term without which no text matches. */
    int firstTerm() {
        return parts.getFirst().getFirst().term();
    }

    boolean matches(TermPositions text) {
        return absent.stream().noneMatch(text::has) && parts.stream().allMatch(part -> stands(part, text));
    }

    private static boolean stands(List<Link> part, TermPositions text) {
        var reached = text.of(part.getFirst().term());
        for (int i = 1; i < part.size() && !reached.isEmpty(); i++) {
            reached = near(reached, text.of(part.get(i).term()), part.get(i).inOrder());
        }
        return !reached.isEmpty();
    }

    private static BitSet near(BitSet from, BitSet to, boolean inOrder) {
        var reached = new BitSet();
        for (int at = to.nextSetBit(0); at >= 0; at = to.nextSetBit(at + 1)) {
            int before = from.previousSetBit(at - 1);
            int after = inOrder ? -1 : from.nextSetBit(at + 1);
            if ((before >= 0 && at - before <= CLOSE) || (after >= 0 && after - at <= CLOSE)) {
                reached.set(at);
            }
        }
        return reached;
    }

    /** A term and whether it must come after the one before it. */
    record Link(int term, boolean inOrder) {}
}
