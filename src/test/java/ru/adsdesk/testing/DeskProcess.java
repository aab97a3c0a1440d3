package ru.adsdesk.testing;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The desk as a process of its own with a real data folder, to be killed and started again. */
public final class DeskProcess implements AutoCloseable {

    /** The first administrator's. */
    public static final String PASSWORD = "for-the-kills-only";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private Process process;

    /** With its own database in a folder, unless the settings name another. */
    public DeskProcess(Path folder, String... settings) throws IOException {
        this.folder = folder;
        this.settings = List.of(settings);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Its data folder. */
    public Path folder() {
        return folder;
    }

    /** Starts it and waits until it is healthy. */
    public void start() throws Exception {
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("desk.log").toFile()))
                .start();
        awaitHealth();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                serviceClassPath(),
                "ru.adsdesk.AdsDesk",
                "--server.port=" + port,
                "--adsdesk.admin.password=" + PASSWORD,
                "--adsdesk.database.folder=" + folder));
        if (settings.stream().noneMatch(setting -> setting.startsWith("--adsdesk.demo="))) {
            command.add("--adsdesk.demo=off");
        }
        command.addAll(settings);
        return command;
    }

    /** What the service itself is made of, without the tests. */
    private static String serviceClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(part -> !part.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it is healthy. */
    public void awaitHealth() throws Exception {
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
    public void killService() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the database server. */
    public void killDatabase() throws Exception {
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
    public String databaseUrl() throws IOException {
        return address() + "?user=adsdesk_owner&password=" + password("owner");
    }

    /** Settings by which another instance shares this one's database and keys. */
    public String[] shared() throws IOException {
        return new String[] {
            "--adsdesk.database.url=" + address(),
            "--adsdesk.database.password=" + password("service"),
            "--adsdesk.database.owner-password=" + password("owner"),
            "--adsdesk.journal.key-file=" + folder.resolve("journal.key"),
            "--adsdesk.journal.seals-file=" + folder.resolve("seals.txt"),
            "--adsdesk.journal.erasures-file=" + folder.resolve("erasures.txt")
        };
    }

    private String address() throws IOException {
        return "jdbc:postgresql://localhost:" + postmaster().get(3).strip() + "/adsdesk";
    }

    private String password(String role) throws IOException {
        return Files.readString(folder.resolve(role + ".password")).strip();
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
