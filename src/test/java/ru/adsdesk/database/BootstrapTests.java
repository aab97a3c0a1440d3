package ru.adsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapTests {

    @TempDir
    private Path folder;

    private Path cluster;

    @BeforeEach
    void nameTheCluster() {
        cluster = folder.resolve("pg");
    }

    @Test
    void leavesAnAbsentOrEmptyClusterAlone() throws IOException {
        Bootstrap.setAsideIfIncomplete(cluster);
        assertThat(cluster).doesNotExist();
        Files.createDirectory(cluster);
        Bootstrap.setAsideIfIncomplete(cluster);
        assertThat(cluster).isEmptyDirectory();
    }

    @Test
    void setsAsideWhatWasCutOffWhileBeingMade() throws IOException {
        cutOff("once");
        Bootstrap.setAsideIfIncomplete(cluster);
        assertThat(cluster).doesNotExist();
        assertThat(folder.resolve("pg.incomplete-1/PG_VERSION")).hasContent("once");
    }

    @Test
    void setsAsideAgainWithoutLosingTheFirst() throws IOException {
        cutOff("once");
        Bootstrap.setAsideIfIncomplete(cluster);
        cutOff("twice");
        Bootstrap.setAsideIfIncomplete(cluster);
        assertThat(folder.resolve("pg.incomplete-1/PG_VERSION")).hasContent("once");
        assertThat(folder.resolve("pg.incomplete-2/PG_VERSION")).hasContent("twice");
    }

    @Test
    void neverTouchesAClusterThatWasMadeWhole() throws IOException {
        cutOff("whole");
        Files.createFile(cluster.resolve("adsdesk.ready"));
        Bootstrap.setAsideIfIncomplete(cluster);
        assertThat(cluster.resolve("PG_VERSION")).hasContent("whole");
    }

    private void cutOff(String version) throws IOException {
        Files.createDirectories(cluster);
        Files.writeString(cluster.resolve("PG_VERSION"), version);
    }
}
