package ru.adsdesk.dispatch.offer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.Skills;
import ru.adsdesk.dispatch.crew.StaffBook;
import ru.adsdesk.dispatch.crew.StaffBook.Said;
import ru.adsdesk.dispatch.crew.StaffChanges;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;

/** The rules by which the desk sends somebody by itself; none until somebody enters one. Each change is a line. */
@Component
public class DispatchRules {

    static final String ADDED = "dispatch-rule.added";
    static final String CHANGED = "dispatch-rule.changed";
    static final String REMOVED = "dispatch-rule.removed";

    private final RuleTable table;
    private final Organisations organisations;
    private final Crews crews;
    private final Skills skills;
    private final JdbcClient jdbc;
    private final StaffBook book;

    DispatchRules(
            RuleTable table, Organisations organisations, Crews crews, Skills skills, JdbcClient jdbc, StaffBook book) {
        this.table = table;
        this.organisations = organisations;
        this.crews = crews;
        this.skills = skills;
        this.jdbc = jdbc;
        this.book = book;
    }

    /** The frozen codes of what happens to rules. */
    public static List<String> factCodes() {
        return List.of(ADDED, CHANGED, REMOVED);
    }

    /** Those of the caller's organisations, in the order they were entered. */
    public List<RuleView> list(Caller caller, @Nullable RuleId after, int limit) {
        return table.list(caller.scope().centre(), organisations.idsWithin(caller.scope()), after, limit);
    }

    /** One. Refuses {@code dispatch-rule.unknown}. */
    public RuleView get(Caller caller, RuleId id) {
        return table.find(caller.scope().centre(), id)
                .filter(found ->
                        organisations.covers(caller.scope(), found.rule().organisation()))
                .orElseThrow(DispatchProblem.RULE_UNKNOWN::refused);
    }

    /** Enters one, once under one key. Refuses {@code organisation.unknown}, {@code crew.*}, {@code dispatch-rule.*}. */
    public RuleView add(Caller caller, KeepRule rule, @Nullable String key) {
        require(caller, rule);
        RuleId id = RuleId.next();
        UUID made = book.make(caller, "dispatch-rule.add", key, rule.toString(), id.subject(), ADDED, () -> {
            table.insert(caller.scope().centre(), id, rule);
            return said(rule);
        });
        return get(caller, RuleId.of(made));
    }

    /** Changes one. Refuses {@code dispatch-rule.*}, {@code crew.*}, {@code dispatch.version-conflict}. */
    public RuleView change(Caller caller, RuleId id, long version, KeepRule rule) {
        get(caller, id);
        require(caller, rule);
        book.write(caller, id.subject(), CHANGED, () -> {
            StaffChanges.requireOne(table.update(id, version, rule));
            return said(rule);
        });
        return get(caller, id);
    }

    /** Ends one. Refuses {@code dispatch-rule.unknown}. */
    public void remove(Caller caller, RuleId id) {
        get(caller, id);
        book.write(caller, id.subject(), REMOVED, () -> {
            jdbc.sql("update dispatch.rule set removed_at = ?, version = version + 1 where id = ?")
                    .params(book.utcNow(), id.value())
                    .update();
            return Said.nothing();
        });
    }

    private void require(Caller caller, KeepRule rule) {
        organisations.get(caller, rule.organisation());
        skills.require(caller.scope().centre(), rule.skills());
        if ((rule.from() == null) != (rule.to() == null)) {
            throw DispatchProblem.RULE_HOURS_HALF.at("to");
        }
        if (rule.crew() != null && crews.find(caller, rule.crew()).isEmpty()) {
            throw DispatchProblem.CREW_FOREIGN.at("crew");
        }
    }

    private static Said said(KeepRule rule) {
        return Said.nothing()
                .secret("name", rule.name())
                .fact("organisation", rule.organisation().toString())
                .fact("position", rule.position())
                .fact("enabled", rule.isOn())
                .fact("when", rule.when().name())
                .fact("skills", rule.skills().stream().sorted().toList())
                .fact("urgency", rule.urgency() == null ? null : rule.urgency().name())
                .fact("from", rule.from() == null ? null : rule.from().toString())
                .fact("to", rule.to() == null ? null : rule.to().toString())
                .fact("crew", rule.crew() == null ? null : rule.crew().toString())
                .fact("arriveWithinMinutes", rule.arriveWithinMinutes());
    }
}
