package ru.adsdesk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database server a killed desk leaves running: it is told to stop before the next one starts. */
record LeftOverServer(Path cluster) {

    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);

    static LeftOverServer in(Path cluster) {
        return new LeftOverServer(cluster);
    }

    /**
     * The server named by the folder's pid file, if it is alive and really serves this folder: after the machine went down
     * the number may have passed to anyone, another PostgreSQL among them.
     */
    Optional<ProcessHandle> process() {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::servesThis);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    void stop() {
        process().ifPresent(process -> {
            log.info("Stopping the database server a killed desk left behind (process {})", process.pid());
            interrupt(process);
            if (!hasEnded(process, 60)) {
                process.destroyForcibly();
                hasEnded(process, 30);
            }
        });
    }

    private boolean servesThis(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"))
                .orElse(false);
        return postgres
                && info.arguments()
                        .map(words -> List.of(words).contains(cluster.toString()))
                        .orElse(true);
    }

    /** A fast shutdown is SIGINT; Java itself can only send SIGTERM, which waits for clients. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKillCommand) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasEnded(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException | CompletionException still) {
            return !process.isAlive();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
