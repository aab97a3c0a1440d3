package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposes kinds from a resident's words by the catalogue's patterns. The same words always give the same answer, in
 * well under a millisecond, so it runs while a request is being registered. Safe for many threads.
 */
public final class KindProposals {

    /**
     * From this score on the first proposal is taken as the kind; below it the request is sorted as an emergency until a
     * person confirms: more than one likely pattern alone tells. Chosen by measurement, see docs/catalogue.md.
     */
    public static final double SURE = 0.69;

    /** The group of everyday words that are no misspelt fault: «сколько» is not «скользко». */
    private static final String PLAIN = "plain";

    private static final double LEAST = 0.05;
    private static final int MOST = 5;

    private static final double SURE_PATTERN = 0.9;
    private static final double LIKELY_PATTERN = 0.6;
    private static final double HINT_PATTERN = 0.25;

    /** On equal words the emergency comes first: a wrong ordinary kind may cost more than a wrong alarm. */
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingDouble(Standing::weight)
            .reversed()
            .thenComparing(s -> s.kind().urgency());

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Kind> kinds;
    private final List<WeighedPattern> patterns;
    private final Map<Integer, List<Integer>> byFirstTerm;

    private KindProposals(KindCatalogue catalogue) {
        this.kinds = catalogue.all();
        vocabulary.term(catalogue.wordGroups().getOrDefault(PLAIN, List.of()));
        patterns = kinds.stream()
                .flatMap(kind -> compiled(kind, catalogue.wordGroups()))
                .toList();
        byFirstTerm = IntStream.range(0, patterns.size())
                .boxed()
                .collect(Collectors.groupingBy(at -> patterns.get(at).words().firstTerm()));
    }

    /** Reads the patterns of this catalogue once, to propose its kinds. */
    public static KindProposals over(KindCatalogue catalogue) {
        return new KindProposals(catalogue);
    }

    private Stream<WeighedPattern> compiled(Kind kind, Map<String, List<String>> groups) {
        var words = kind.words();
        return Stream.of(
                        weighed(kind, words.sure(), SURE_PATTERN, groups),
                        weighed(kind, words.likely(), LIKELY_PATTERN, groups),
                        weighed(kind, words.hint(), HINT_PATTERN, groups))
                .flatMap(List::stream);
    }

    private List<WeighedPattern> weighed(
            Kind kind, List<String> written, double weight, Map<String, List<String>> groups) {
        int at = kinds.indexOf(kind);
        return written.stream()
                .map(pattern -> new WeighedPattern(at, WordPattern.compile(pattern, groups, vocabulary), weight))
                .toList();
    }

    /** The kinds these words may mean, best first, at most five; none where the words say nothing. */
    public List<ProposedKind> propose(String words) {
        var doubts = doubts(vocabulary.find(SpokenWords.of(words)));
        var standings = new ArrayList<Standing>();
        for (int at = 0; at < doubts.length; at++) {
            if (doubts[at] < 1) {
                standings.add(new Standing(kinds.get(at), 1 - doubts[at]));
            }
        }
        standings.sort(BEST_FIRST);
        return scored(standings);
    }

    /** Patterns that all point to one kind strengthen each other and never exceed certainty. */
    private double[] doubts(TermPositions text) {
        var doubts = new double[kinds.size()];
        Arrays.fill(doubts, 1);
        matching(text).stream()
                .mapToObj(patterns::get)
                .forEach(pattern -> doubts[pattern.kind()] *= 1 - pattern.weight());
        return doubts;
    }

    /** Which patterns match; only those are tried whose first term stands in the text. */
    private BitSet matching(TermPositions text) {
        var found = new BitSet(patterns.size());
        text.terms().forEach(term -> {
            for (int at : byFirstTerm.getOrDefault(term, List.of())) {
                if (patterns.get(at).words().matches(text)) {
                    found.set(at);
                }
            }
        });
        return found;
    }

    /** A rival with as much for it takes a third of the score away: the words are then less clear. */
    private static List<ProposedKind> scored(List<Standing> standings) {
        var proposals = new ArrayList<ProposedKind>();
        for (int i = 0; i < Math.min(MOST, standings.size()); i++) {
            double weight = standings.get(i).weight();
            double rival =
                    standings.size() == 1 ? 0 : standings.get(i == 0 ? 1 : 0).weight();
            double score = weight * weight / (weight + rival / 2);
            if (score >= LEAST) {
                proposals.add(new ProposedKind(standings.get(i).kind().code(), score));
            }
        }
        return List.copyOf(proposals);
    }

    private record WeighedPattern(int kind, WordPattern words, double weight) {}

    private record Standing(Kind kind, double weight) {}
}
