package ru.adsdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time spent so far, as Linux counts it: tells what a registration costs, however busy the machine is.
 *
 * @param threads nanoseconds of each thread of this virtual machine, by whose work it does
 * @param server nanoseconds of each of the database server's processes
 */
record Processor(Map<Part, Map<String, Long>> threads, Map<String, Long> server) {

    /** The threads of those who ask are named so. */
    static final String CLIENT = "client-";

    private static final List<String> COMPILERS = List.of("C1 CompilerThre", "C2 CompilerThre", "StartDelay");
    private static final List<String> COLLECTORS = List.of("GC Thread", "G1 ", "VM Thread", "ParallelGC");

    /** Whose work a thread does. */
    enum Part {
        CLIENTS,
        DESK,
        COMPILER,
        COLLECTOR;

        static Part of(String thread) {
            if (thread.startsWith(CLIENT)) {
                return CLIENTS;
            }
            return COMPILERS.stream().anyMatch(thread::startsWith)
                    ? COMPILER
                    : COLLECTORS.stream().anyMatch(thread::startsWith) ? COLLECTOR : DESK;
        }
    }

    /** Until now, with the embedded server of this folder. */
    static Processor spent(Path folder) {
        Map<Part, Map<String, Long>> threads = new HashMap<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            tasks.forEach(task -> threads.computeIfAbsent(Part.of(text(task.resolve("comm"))), any -> new HashMap<>())
                    .put(task.getFileName().toString(), nanos(task)));
        } catch (IOException noLinux) {
            throw new UncheckedIOException(noLinux);
        }
        return new Processor(
                threads,
                processes(folder)
                        .map(process -> String.valueOf(process.pid()))
                        .collect(Collectors.toMap(pid -> pid, pid -> nanos(Path.of("/proc", pid)), Math::max)));
    }

    private static Stream<ProcessHandle> processes(Path folder) {
        try (Stream<String> pid = Files.lines(folder.resolve("pg").resolve("postmaster.pid"))) {
            return pid.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.children()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long nanos(Path task) {
        String spent = text(task.resolve("schedstat"));
        return spent.isEmpty() ? 0 : Long.parseLong(spent.substring(0, spent.indexOf(' ')));
    }

    /** Empty where the thread or process has just ended. */
    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException ended) {
            return "";
        }
    }

    /** Milliseconds since then for each of so many: of whoever asks, the desk, compiler, collector and the server. */
    String each(Processor before, int count) {
        return Stream.concat(
                        Stream.of(Part.values())
                                .map(part -> spent(
                                        threads.getOrDefault(part, Map.of()),
                                        before.threads.getOrDefault(part, Map.of()))),
                        Stream.of(spent(server, before.server)))
                .map(nanos -> String.format(Locale.ROOT, "%.2f", nanos / 1e6 / count))
                .collect(Collectors.joining("+"));
    }

    private static long spent(Map<String, Long> now, Map<String, Long> before) {
        return now.entrySet().stream()
                .mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
                .sum();
    }
}
