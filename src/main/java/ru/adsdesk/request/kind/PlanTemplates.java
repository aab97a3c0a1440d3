package ru.adsdesk.request.kind;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is usually done: as the kind itself says, else as is usual for its system. */
public final class PlanTemplates {

    private static final Map<HouseSystem, PlanTemplate> BY_SYSTEM = read();

    private PlanTemplates() {}

    private static Map<HouseSystem, PlanTemplate> read() {
        var templates = new EnumMap<HouseSystem, PlanTemplate>(HouseSystem.class);
        CatalogueFiles.plans().forEach((system, row) -> templates.put(system, row.template()));
        for (HouseSystem system : HouseSystem.values()) {
            if (!templates.containsKey(system)) {
                throw CatalogueRefused.of("plans.yaml", "no plan for " + system);
            }
        }
        return templates;
    }

    /** The plan of a kind; of a request without a sure kind, to look at it first. */
    public static PlanTemplate of(@Nullable Kind kind) {
        if (kind == null) {
            return ofSystem(HouseSystem.SERVICE);
        }
        PlanTemplate own = kind.plan();
        return own == null ? ofSystem(kind.system()) : own;
    }

    private static PlanTemplate ofSystem(HouseSystem system) {
        return Objects.requireNonNull(BY_SYSTEM.get(system), "every system has a plan");
    }
}
