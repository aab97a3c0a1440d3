package ru.adsdesk.request.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every kind must satisfy before the desk works by it. */
final class CatalogueRules {

    /** Norms whose clock a kind may start; those of calls, messages and outages hang on other subjects. */
    private static final Set<String> NORMS = Set.of(
            "inform_plan",
            "slip_inform",
            "localise",
            "eliminate",
            "sewer_block",
            "chute_block",
            "minor_fault",
            "appeal_reply",
            "quality_check",
            "quality_reply",
            "lift_rescue",
            "damage_act",
            "gas_smell",
            "roof_leak",
            "drainpipe",
            "loose_brick",
            "chimney",
            "glass_winter",
            "glass_summer",
            "entrance_door",
            "plaster",
            "floor_leak",
            "stove",
            "tap_leak",
            "lift",
            "cladding",
            "pipe_emergency",
            "power_short",
            "power_cable",
            "light_common",
            "chute_fault",
            "power_switchboard",
            "power_riser",
            "cooker_part",
            "cooker_whole");

    private static final List<String> EVERY_REQUEST = List.of("inform_plan", "slip_inform");
    private static final List<String> DAMAGE = List.of("localise", "eliminate");

    private final Kind kind;

    private CatalogueRules(Kind kind) {
        this.kind = kind;
    }

    static void check(Kind kind, Map<String, List<String>> wordGroups) {
        var rules = new CatalogueRules(kind);
        rules.texts();
        rules.norms();
        rules.damage();
        rules.triage();
        rules.words(wordGroups);
    }

    private void texts() {
        require(!kind.name().isBlank() && !kind.nameEn().isBlank(), "it has a Russian and an English name");
        boolean emergency = kind.urgency() == Urgency.EMERGENCY;
        require(!emergency || !kind.script().isBlank(), "an emergency has a script to read out");
    }

    private void norms() {
        for (String norm : kind.norms()) {
            require(NORMS.contains(norm), "there is no norm '" + norm + "' that a kind may start");
        }
        require(new HashSet<>(kind.norms()).size() == kind.norms().size(), "a norm is given once");
        boolean emergency = kind.urgency() == Urgency.EMERGENCY;
        require(!(emergency && kind.norms().contains("minor_fault")), "an emergency is no minor_fault");
        require(kind.norms().containsAll(EVERY_REQUEST), "the norms of every request apply: " + EVERY_REQUEST);
    }

    private void damage() {
        for (String norm : DAMAGE) {
            require(kind.norms().contains(norm) == kind.damage(), norm + " goes with damage, and only with it");
        }
        require(!kind.damage() || kind.system().isInHouse(), "only the five in-house systems have damage of 416 p.13");
        require(!kind.damage() || kind.urgency() == Urgency.EMERGENCY, "damage of an in-house system is an emergency");
        require(!kind.damage() || !kind.paid(), "localising damage of an in-house system is never paid");
    }

    private void triage() {
        var codes = new HashSet<String>();
        for (var question : kind.triage()) {
            require(codes.add(question.code()), "question " + question.code() + " is asked once");
            require(question.answers().size() > 1, "question " + question.code() + " has at least two answers");
        }
    }

    private void words(Map<String, List<String>> groups) {
        var vocabulary = new Vocabulary();
        kind.words().all().forEach(pattern -> {
            try {
                WordPattern.compile(pattern, groups, vocabulary);
            } catch (IllegalArgumentException broken) {
                throw CatalogueRefused.of(kind.code().value(), "pattern '" + pattern + "': " + broken.getMessage());
            }
        });
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw CatalogueRefused.of(kind.code().value(), "this is broken: " + rule);
        }
    }
}
