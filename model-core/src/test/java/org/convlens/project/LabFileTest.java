package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;

/// Labs written and read again; damaged files have `DamagedLabFileTest`.
class LabFileTest {

    @TempDir private Path folder;

    @Test
    void aLabIsTheSameAfterSavingAndOpening() {
        Path file = folder.resolve("lab.convlens");
        LongStream.range(0, 60)
                .forEach(seed -> {
                    Lab lab = new GeneratedLabs(seed).lab();
                    LabFile.save(lab, file);
                    assertThat(LabFile.open(file)).as("seed %d", seed).isEqualTo(lab);
                });
    }

    @Test
    void theSameLabMakesTheSameFileByteForByte() throws IOException {
        Lab lab = new GeneratedLabs(7).lab();
        LabFile.save(lab, folder.resolve("one.convlens"));
        LabFile.save(lab, folder.resolve("two.convlens"));

        assertThat(Files.readAllBytes(folder.resolve("one.convlens")))
                .isEqualTo(Files.readAllBytes(folder.resolve("two.convlens")));
    }

    @Test
    void theLabOfFormatVersion1Opens() {
        assertThat(LabFile.open(resource("lab-v1.convlens"))).isEqualTo(SampleLabs.version1());
    }

    @Test
    void entriesOfLaterVersionsAreKeptWhenTheLabIsSavedAgain() throws IOException {
        Path file = folder.resolve("lab.convlens");
        Lab lab = new GeneratedLabs(1).lab();
        LabFile.save(lab, file);
        add(file, "snapshots/epoch 3.png", "pixels");

        LabFile.save(lab, file);

        assertThat(contentOf(file, "snapshots/epoch 3.png")).isEqualTo("pixels");
    }

    @Test
    void entriesOfLaterVersionsFollowTheLabToAnotherFile() throws IOException {
        Path file = folder.resolve("lab.convlens");
        Path copy = folder.resolve("copy.convlens");
        Lab lab = new GeneratedLabs(1).lab();
        LabFile.save(lab, file);
        add(file, "data/pictures.bin", "embedded");

        LabFile.save(lab, copy, file);

        assertThat(contentOf(copy, "data/pictures.bin")).isEqualTo("embedded");
        assertThat(LabFile.open(copy)).isEqualTo(lab);
    }

    @Test
    void aLabReplacesWhateverFileTheUserChoseToOverwrite() throws IOException {
        Path file = Files.writeString(folder.resolve("shopping list.txt"), "milk");
        Lab lab = new GeneratedLabs(2).lab();

        LabFile.save(lab, file);

        assertThat(LabFile.open(file)).isEqualTo(lab);
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        Path file = folder.resolve("lab.convlens");

        LabFile.save(new GeneratedLabs(3).lab(), file);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(LabFileTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(Path zip, String name, String content) throws IOException {
        try (FileSystem files = zipFileSystem(zip)) {
            Path entry = files.getPath(name);
            Files.createDirectories(entry.getParent());
            Files.writeString(entry, content, UTF_8);
        }
    }

    private static String contentOf(Path zip, String name) throws IOException {
        try (FileSystem files = zipFileSystem(zip)) {
            return Files.readString(files.getPath(name), UTF_8);
        }
    }

    private static FileSystem zipFileSystem(Path zip) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of());
    }
}
