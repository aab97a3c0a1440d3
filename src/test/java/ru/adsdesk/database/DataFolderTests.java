package ru.adsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    private Path place;

    @Test
    void isMadeWhereItIsMissing() {
        assertThat(new DataFolder(place.resolve("a/b")).path()).isDirectory();
    }

    @Test
    void refusesAPlaceThatIsAFile() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(new DataFolder(file)::path)
                .withMessageContaining(file.toString())
                .withMessageContaining("ADSDESK_DATABASE_FOLDER");
    }

    @Test
    void isHeldByOneDeskAtATime() {
        try (DataFolder first = new DataFolder(place);
                DataFolder second = new DataFolder(place)) {
            first.hold();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(second::hold)
                    .withMessageContaining(place.toString())
                    .withMessageContaining("in use");
        }
    }

    @Test
    void isFreeAgainOnceLetGo() {
        try (DataFolder first = new DataFolder(place)) {
            first.hold();
        }
        try (DataFolder second = new DataFolder(place)) {
            assertThatNoException().isThrownBy(second::hold);
        }
    }

    @Test
    void remembersEachPassword() {
        String owner = new DataFolder(place).password("owner");
        assertThat(new DataFolder(place).password("owner")).isEqualTo(owner).hasSizeGreaterThan(20);
        assertThat(new DataFolder(place).password("service")).isNotEqualTo(owner);
    }

    @Test
    void showsPasswordsToItsOwnerOnly() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        new DataFolder(place).password("owner");
        assertThat(Files.getPosixFilePermissions(place.resolve("owner.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        assertThat(Files.getPosixFilePermissions(new DataFolder(place.resolve("new")).path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void writesAPrivateFileOnceAndLeavesNoDraft() throws IOException {
        Path key = place.resolve("key");
        DataFolder.writePrivately(key, "first");
        DataFolder.writePrivately(key, "second");
        assertThat(key).hasContent("first\n");
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files.toList()).isEqualTo(List.of(key));
        }
    }
}
