package ru.adsdesk.kill;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The desk as a process of its own with a real data folder, to be killed and started again. */
final class DeskProcess implements AutoCloseable {

    static final String PASSWORD = "for-the-kills-only";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private Process process;

    DeskProcess(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    void start() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        serviceClassPath(),
                        "ru.adsdesk.AdsDesk",
                        "--server.port=" + port,
                        "--adsdesk.demo=off",
                        "--adsdesk.admin.password=" + PASSWORD,
                        "--adsdesk.database.folder=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("desk.log").toFile()))
                .start();
        awaitHealth();
    }

    /** What the service itself is made of, without the tests. */
    private static String serviceClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(part -> !part.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void awaitHealth() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException(
                        "the desk does not come up: " + Files.readString(folder.resolve("desk.log")));
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection asked = (HttpURLConnection) URI.create("http://localhost:" + port + "/actuator/health")
                    .toURL()
                    .openConnection();
            asked.setReadTimeout(5_000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code kill -9} of the service. */
    void killService() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the database server. */
    void killDatabase() throws Exception {
        database().destroyForcibly();
        database().onExit().get(1, TimeUnit.MINUTES);
    }

    private ProcessHandle database() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).orElseThrow();
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(folder.resolve("pg").resolve("postmaster.pid"));
    }

    /** How its owner role reaches the database, from outside. */
    String databaseUrl() throws IOException {
        return "jdbc:postgresql://localhost:" + postmaster().get(3).strip() + "/adsdesk?user=adsdesk_owner&password="
                + Files.readString(folder.resolve("owner.password")).strip();
    }

    /** Ctrl-C: the database server ends with it. */
    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
