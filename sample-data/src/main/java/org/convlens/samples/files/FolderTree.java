package org.convlens.samples.files;

import org.convlens.dataset.DataException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Picture files below a folder; folders that are links are not entered.
record FolderTree(Path root) implements PictureTree {

    private static final int DEEPEST = 8;

    @Override
    public List<String> paths() {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(PictureTree::isPicture)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(
                    "The folder '%s' cannot be read: %s".formatted(root, Reason.of(e)), e);
        }
    }

    @Override
    public byte[] content(String path) throws IOException {
        try (InputStream stream = Files.newInputStream(root.resolve(path))) {
            return Streams.atMost(stream, Decoder.LARGEST_FILE, path);
        }
    }

    @Override
    public void close() {}
}
