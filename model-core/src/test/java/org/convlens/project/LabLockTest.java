package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One window per lab file.
class LabLockTest {

    @TempDir private Path folder;

    @Test
    void aHeldLabIsRefusedToOthersUntilItIsGivenBack() {
        Path lab = folder.resolve("one.convlens");
        LabLock held = LabLock.take(folder.resolve("locks"), lab).orElseThrow();
        assertThat(LabLock.take(folder.resolve("locks"), lab)).isEmpty();
        held.close();
        LabLock.take(folder.resolve("locks"), lab).orElseThrow().close();
    }

    @Test
    void twoLabsDoNotMeet() {
        Path locks = folder.resolve("locks");
        try (LabLock one = LabLock.take(locks, folder.resolve("one.convlens")).orElseThrow();
                LabLock two = LabLock.take(locks, folder.resolve("two.convlens")).orElseThrow()) {
            assertThat(one.isOf(folder.resolve("one.convlens"))).isTrue();
            assertThat(two.isOf(folder.resolve("one.convlens"))).isFalse();
        }
    }

    @Test
    void theSameLabByAnotherWayIsTheSameLab() throws IOException {
        Path lab = Files.createFile(folder.resolve("one.convlens"));
        Path link = Files.createSymbolicLink(folder.resolve("link.convlens"), lab);
        try (LabLock _ = LabLock.take(folder.resolve("locks"), lab).orElseThrow()) {
            assertThat(LabLock.take(folder.resolve("locks"), link)).isEmpty();
        }
    }

    @Test
    void nothingIsWrittenBesideTheLab() throws IOException {
        Path labs = Files.createDirectory(folder.resolve("labs"));
        LabLock.take(folder.resolve("locks"), labs.resolve("one.convlens")).orElseThrow().close();
        assertThat(labs).isEmptyDirectory();
    }

    @Test
    void whereLocksCannotBeWrittenTheLabMayBeOpened() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertThat(LabLock.take(inTheWay, folder.resolve("one.convlens"))).isPresent();
    }
}
