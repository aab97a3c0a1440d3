package ru.adsdesk.request.kind;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ru.adsdesk.request.KindCode;

/** Kinds for tests: one that is right in everything, and ways to spoil it. */
final class KindFixture {

    static final Map<String, List<String>> GROUPS = Map.of("none", List.of("нет", "отсутств*"));

    private String code = "cold-water.leak";
    private HouseSystem system = HouseSystem.COLD_WATER;
    private boolean damage = true;
    private boolean paid;
    private Urgency urgency = Urgency.EMERGENCY;
    private String script = "Перекройте кран.";
    private List<String> norms = List.of("inform_plan", "slip_inform", "localise", "eliminate");
    private List<String> patterns = List.of("теч*+труб*");

    static KindFixture leak() {
        return new KindFixture();
    }

    KindFixture code(String value) {
        this.code = value;
        return this;
    }

    KindFixture system(HouseSystem value) {
        this.system = value;
        return this;
    }

    KindFixture ordinary() {
        this.urgency = Urgency.ORDINARY;
        return this;
    }

    KindFixture noDamage() {
        this.damage = false;
        return norms("inform_plan", "slip_inform");
    }

    KindFixture paid() {
        this.paid = true;
        return this;
    }

    KindFixture script(String value) {
        this.script = value;
        return this;
    }

    KindFixture norms(String... values) {
        this.norms = List.of(values);
        return this;
    }

    KindFixture patterns(String... values) {
        this.patterns = List.of(values);
        return this;
    }

    Kind kind() {
        var yes = new TriageQuestion.Answer("yes", "да", "yes", false);
        var no = new TriageQuestion.Answer("no", "нет", "no", true);
        var valve = new TriageQuestion("valve-shut", "Кран перекрыт?", "Is the valve shut?", List.of(yes, no));
        return new Kind(
                new KindCode(code),
                "Течь",
                "Leak",
                system,
                damage,
                urgency,
                ResponsibilityZone.COMMON,
                paid,
                new RepeatWindow(Duration.ofHours(24), RepeatScope.PREMISES),
                List.of(valve),
                script,
                new ResidentWords(patterns, List.of(), List.of()),
                norms,
                null);
    }

    KindCatalogue catalogue() {
        return KindCatalogue.of(List.of(kind()), GROUPS);
    }
}
