package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Recovery files of programs that run, ended well, or were killed (their lock is free then).
class AutosaveTest {

    @TempDir private Path folder;

    @Test
    void aProgramThatEndsWellLeavesNothingBehind() throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.save(SampleLabs.version1(), Optional.empty());
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aRunningProgramsFileIsNotOfferedToOthers() {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.save(SampleLabs.version1(), Optional.empty());

            assertThat(Autosave.leftBehind(folder)).isEmpty();
        }
    }

    @Test
    void twoProgramsWriteTwoFiles() {
        try (Autosave first = Autosave.begin(folder);
                Autosave second = Autosave.begin(folder)) {
            first.save(SampleLabs.version1(), Optional.empty());
            second.save(SampleLabs.version1(), Optional.empty());

            assertThat(folder.resolve("1.convlens")).exists();
            assertThat(folder.resolve("2.convlens")).exists();
        }
    }

    @Test
    void aKilledProgramsLabIsOfferedWithTheFileItBelongedTo() {
        Path origin = Path.of("labs", "mine.convlens").toAbsolutePath();
        leaveBehind(Optional.of(origin));

        assertThat(Autosave.leftBehind(folder))
                .containsExactly(
                        new Autosave.Recovery(folder.resolve("1.convlens"), Optional.of(origin)));
        assertThat(LabFile.open(folder.resolve("1.convlens"))).isEqualTo(SampleLabs.version1());
    }

    @Test
    void aLabThatWasNeverSavedBelongsToNoFile() {
        leaveBehind(Optional.empty());

        assertThat(Autosave.leftBehind(folder))
                .containsExactly(
                        new Autosave.Recovery(folder.resolve("1.convlens"), Optional.empty()));
    }

    @Test
    void aNewProgramNeverOverwritesWhatWasLeftBehind() {
        leaveBehind(Optional.empty());
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.save(new GeneratedLabs(1).lab(), Optional.empty());

            assertThat(LabFile.open(folder.resolve("1.convlens"))).isEqualTo(SampleLabs.version1());
            assertThat(Autosave.leftBehind(folder)).hasSize(1);
        }
    }

    @Test
    void aDiscardedRecoveryIsGone() {
        leaveBehind(Optional.of(Path.of("mine.convlens")));

        Autosave.leftBehind(folder).forEach(Autosave::discard);

        assertThat(Autosave.leftBehind(folder)).isEmpty();
        assertThat(folder.resolve("1.origin")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThat(Autosave.leftBehind(folder.resolve("nowhere"))).isEmpty();
    }

    /// What a killed program leaves: its files, while the system freed its lock.
    private void leaveBehind(Optional<Path> origin) {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.save(SampleLabs.version1(), origin);
            Files.move(folder.resolve("1.convlens"), folder.resolve("kept"));
            if (Files.exists(folder.resolve("1.origin"))) {
                Files.move(folder.resolve("1.origin"), folder.resolve("kept origin"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        putBack("kept", "1.convlens");
        putBack("kept origin", "1.origin");
    }

    private void putBack(String kept, String name) {
        try {
            if (Files.exists(folder.resolve(kept))) {
                Files.move(folder.resolve(kept), folder.resolve(name));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
