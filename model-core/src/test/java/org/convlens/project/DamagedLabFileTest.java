package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that are no labs, were labs once, or want to do harm: a sentence, and nothing is changed.
class DamagedLabFileTest {

    private static final String NETWORK =
            "{\"formatVersion\": 1, \"input\": [1, 8, 8], \"layers\": [], \"output\": \"input\"}";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("lab.convlens");
    }

    @Test
    void aLabCutOffAnywhereIsRefused() throws IOException {
        LabFile.save(SampleLabs.version1(), file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 17) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> LabFile.open(file))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(ProjectException.class)
                    .hasMessageStartingWith(file + " is no lab of ConvLens, or damaged: ");
        }
    }

    @Test
    void aSingleWrongByteNeverOpensAsAnotherLab() throws IOException {
        Lab lab = SampleLabs.version1();
        LabFile.save(lab, file);
        byte[] whole = Files.readAllBytes(file);
        for (int index = 0; index < whole.length; index += 3) {
            byte[] changed = whole.clone();
            changed[index] ^= 0x55;
            Files.write(file, changed);
            assertThat(isRefusedOrEqual(lab)).as("byte %d", index).isTrue();
        }
    }

    /// The names of entries have no check sum: a lab whose weights are called otherwise has none.
    private boolean isRefusedOrEqual(Lab lab) {
        try {
            Lab opened = LabFile.open(file);
            return opened.equals(lab)
                    || (opened.drawing().equals(lab.drawing()) && namesDiffer(opened));
        } catch (ProjectException e) {
            return e.toString().contains("lab.convlens");
        }
    }

    private static boolean namesDiffer(Lab opened) {
        return opened.checkpoint()
                .map(checkpoint ->
                        checkpoint.optimizer().byName().isEmpty()
                                || checkpoint.history().epochs().isEmpty())
                .orElse(true);
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> LabFile.open(file))
                .isInstanceOf(ProjectException.class)
                .hasMessage(file + " cannot be read: there is no such file or folder.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "/etc/passwd",
                "C:/Windows/system.ini",
                "a\\..\\b",
                "snapshots/../../b"
            })
    void anEntryThatLeadsElsewhereIsRefused(String name) throws IOException {
        zip(Map.of("lab.json", "{\"formatVersion\": 1}", "network.json", NETWORK, name, "x"));

        assertThatThrownBy(() -> LabFile.open(file))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining(
                        "an entry with a name that leads elsewhere; received: " + name);
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int index = 0; index <= 10_000; index++) {
            entries.put("e" + index, "");
        }
        zip(entries);

        assertThatThrownBy(() -> LabFile.open(file))
                .isInstanceOf(ProjectException.class)
                .hasMessage(file + " has too many entries; at most 10,000 are read.");
    }

    @Test
    void anEntryThatUnpacksToFarMoreThanItSaysIsRefused() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path bomb = folder.resolve("bomb.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("w.npy"));
            for (long left = EntryReader.mostBytes(); left >= 0; left -= zeros.length) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(2 << 20);

        assertThatThrownBy(() -> Npz.read(bomb))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith(bomb + " holds more than fits into memory here (");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"formatVersion": 2}  | lab.convlens, lab.json was written by a newer ConvLens: its format version is 2, this program reads up to 1; open it with a newer version.
                    {"formatVersion": -1} | lab.convlens, lab.json names a format version that never was; received: -1
                    {}                    | lab.convlens, lab.json: "formatVersion" is missing.
                    {"formatVersion": 1, "training": {"rate": "fast"}} | lab.convlens, lab.json, "training", "rate" needs a number; received: "fast"
                    {"formatVersion": 1, "training": {"optimizer": "magic"}} | lab.convlens, lab.json, "training", "optimizer" needs sgd, nesterov, adam, rmsprop, adagrad; received: "magic"
                    {"formatVersion": 1, "data": {"training": "digits"}} | lab.convlens, lab.json, "data", "training" needs an object in braces; received: "digits"
                    {"formatVersion": 1   | lab.convlens, lab.json is no JSON: line 1, column 20, near ‘tVersion": 1’; check the commas, quotes and brackets there.
                    """)
    void whatIsWrongInsideIsSaidInASentence(String lab, String sentence) throws IOException {
        zip(Map.of("lab.json", lab, "network.json", NETWORK));

        assertThatThrownBy(() -> LabFile.open(file))
                .isInstanceOf(ProjectException.class)
                .hasMessage(sentence);
    }

    @Test
    void aZipWithoutALabIsRefused() throws IOException {
        zip(Map.of("holiday.txt", "sun"));

        assertThatThrownBy(() -> LabFile.open(file))
                .isInstanceOf(ProjectException.class)
                .hasMessage(file + " is no lab of ConvLens, or damaged: it has no lab.json.");
    }

    @Test
    void aRowOfTheHistoryThatIsNotUnderstoodIsNamed() throws IOException {
        LabFile.save(SampleLabs.version1(), file);
        String weights = "PK\u0005\u0006" + "\u0000".repeat(18);
        zip(
                Map.of(
                        "lab.json",
                        "{\"formatVersion\": 1}",
                        "network.json",
                        NETWORK,
                        "weights.npz",
                        weights,
                        "history.csv",
                        "row\nepoch,1\n"));

        assertThatThrownBy(() -> LabFile.open(file))
                .isInstanceOf(ProjectException.class)
                .hasMessage(
                        "lab.convlens, history.csv, line 2 is not understood; received: epoch,1");
    }

    @Test
    void aFullDiskLeavesTheFileAsItWas() throws IOException {
        Files.writeString(file, "before");

        assertThatThrownBy(() -> SafeFile.write(file, DamagedLabFileTest::fillTheDisk))
                .isInstanceOf(ProjectException.class)
                .hasMessage(
                        file
                                + " cannot be written: the disk is full; what was there before is"
                                + " unchanged.");
        assertThat(file).hasContent("before");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static void fillTheDisk(OutputStream target) throws IOException {
        target.write(new byte[100_000]);
        throw new IOException("No space left on device");
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        Files.writeString(file, "before");
        assumeThat(file.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(file)).as("root may write everything").isFalse();

        assertThatThrownBy(() -> LabFile.save(SampleLabs.version1(), file))
                .isInstanceOf(ProjectException.class)
                .hasMessage(file + " is read-only; save under another name or in another folder.");
        assertThat(file).hasContent("before");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path lost = folder.resolve("lost/lab.convlens");

        assertThatThrownBy(() -> LabFile.save(SampleLabs.version1(), lost))
                .isInstanceOf(ProjectException.class)
                .hasMessage(
                        lost
                                + " cannot be written: there is no such file or folder; what was"
                                + " there before is unchanged.");
    }

    @Test
    void aFolderIsNotReplacedByALab() {
        assertThatThrownBy(() -> LabFile.save(SampleLabs.version1(), folder))
                .isInstanceOf(ProjectException.class)
                .hasMessage(folder + " is a folder; give the name of a file.");
    }

    private void zip(Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        }
    }
}
