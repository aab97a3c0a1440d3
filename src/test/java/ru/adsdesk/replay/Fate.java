package ru.adsdesk.replay;

import java.util.Map;
import java.util.Optional;

/**
 * What became of a recorded request at the desk that was once asked.
 *
 * @param end how it ended
 * @param returns how often its work was returned for rework
 * @param incident the number of the request it was a child of, where it was one
 * @param system what had failed, in the desk's words, where the file's category tells it
 * @param work what was done, in the file's words
 */
record Fate(Fate.End end, int returns, Optional<String> incident, Optional<String> system, String work) {

    private static final Map<String, String> SYSTEMS =
            Map.of("Отопление", "HEATING", "Электрика", "ELECTRICITY", "Лифты", "LIFT", "Канализация", "SEWERAGE");

    /** How a request ends, under the words of Moscow's files. */
    enum End {
        DONE("resolved"),
        CONSULTED("consulted"),
        REFUSED("reject"),
        WITHDRAWN("cancel");

        private final String told;

        End(String told) {
            this.told = told;
        }

        static End of(String told) {
            for (End end : values()) {
                if (end.told.equals(told)) {
                    return end;
                }
            }
            throw new IllegalArgumentException("no end is called " + told);
        }
    }

    /** From the columns {@code replay.result}, {@code replay.returns}, {@code replay.parent}, {@code replay.category}, {@code replay.work}. */
    static Fate of(Map<String, String> cells) {
        return new Fate(
                End.of(cell(cells, "replay.result", "Код результативности").orElse("resolved")),
                cell(cells, "replay.returns", "Кол-во возвратов на доработку")
                        .map(Integer::valueOf)
                        .orElse(0),
                cell(cells, "replay.parent", "Номер материнской заявки"),
                cell(cells, "replay.category", "Наименование категории дефекта").map(SYSTEMS::get),
                cell(cells, "replay.work", "Вид выполненных работ").orElse("Сделано"));
    }

    private static Optional<String> cell(Map<String, String> cells, String setting, String usual) {
        return Optional.of(cells.getOrDefault(System.getProperty(setting, usual), "")
                        .strip())
                .filter(told -> !told.isEmpty());
    }
}
