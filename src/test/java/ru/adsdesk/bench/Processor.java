package ru.adsdesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time spent so far: tells what a registration costs, however busy the machine is.
 *
 * @param here nanoseconds of this virtual machine: the clients' and the desk's
 * @param server nanoseconds of each of the database server's processes
 */
record Processor(long here, Map<Long, Long> server) {

    /** Until now, with the embedded server of this folder. */
    static Processor spent(Path folder) {
        return new Processor(
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
                processes(folder).collect(Collectors.toMap(ProcessHandle::pid, Processor::nanos, Math::max)));
    }

    private static Stream<ProcessHandle> processes(Path folder) {
        try (Stream<String> pid = Files.lines(folder.resolve("pg").resolve("postmaster.pid"))) {
            return pid.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.children()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Milliseconds here and of the server since then for each of so many. */
    String each(Processor before, int count) {
        long served = server.entrySet().stream()
                .mapToLong(process -> process.getValue() - before.server.getOrDefault(process.getKey(), 0L))
                .sum();
        return String.format(Locale.ROOT, "%.2f + %.2f", (here - before.here) / 1e6 / count, served / 1e6 / count);
    }
}
