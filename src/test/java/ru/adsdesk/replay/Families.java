package ru.adsdesk.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Leads every registered request to its end, several beside one another; an incident goes with its children. */
record Families(Cycle cycle, Incidents incidents, Map<Row, Led> registered) {

    void lead(int atOnce) throws Exception {
        Map<String, List<Row>> children = registered.keySet().stream()
                .filter(row -> row.fate().incident().isPresent())
                .collect(Collectors.groupingBy(row -> row.fate().incident().orElseThrow()));
        List<Future<?>> led = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            for (Row row : registered.keySet()) {
                if (row.fate().incident().isEmpty()) {
                    List<Row> its = children.getOrDefault(row.foreignNumber(), List.of());
                    led.add(threads.submit(() -> {
                        lead(row, its);
                        return null;
                    }));
                }
            }
            for (Future<?> each : led) {
                each.get();
            }
        }
    }

    private void lead(Row row, List<Row> children) throws Exception {
        if (children.isEmpty()) {
            cycle.lead(registered.get(row), row.fate());
        } else {
            incidents.lead(
                    registered.get(row),
                    row.fate(),
                    children.stream().map(registered::get).toList());
        }
    }
}
