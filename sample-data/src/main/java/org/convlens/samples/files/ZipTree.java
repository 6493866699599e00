package org.convlens.samples.files;

import org.convlens.dataset.DataException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Picture files in a zip, read in place; nothing is written to disk.
record ZipTree(ZipFile zip) implements PictureTree {

    private static final long HARMLESS = 1L << 30;
    private static final long LARGEST_RATIO = 100;

    /// {@return the tree in a zip}
    ///
    /// @throws DataException if it is no zip, leads out of itself, or would unpack to absurd sizes
    static ZipTree open(Path file) {
        try {
            ZipTree tree = new ZipTree(new ZipFile(file.toFile()));
            tree.check(Files.size(file));
            return tree;
        } catch (IOException e) {
            throw new DataException(
                    "'%s' is no zip, or damaged: %s".formatted(file, Reason.of(e)), e);
        }
    }

    @Override
    public List<String> paths() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(PictureTree::isPicture)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public byte[] content(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        long bound = Math.min(entry.getSize(), Decoder.LARGEST_FILE);
        try (InputStream stream = zip.getInputStream(entry)) {
            return Streams.atMost(stream, bound, path);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(long packed) {
        try {
            checkNumber();
            checkPaths();
            checkRatio(packed);
        } catch (DataException e) {
            close();
            throw e;
        }
    }

    private void checkNumber() {
        if (zip.size() > MOST_FILES) {
            throw new DataException(
                    "'%s' has too many files: %,d of at most %,d."
                            .formatted(zip.getName(), zip.size(), MOST_FILES));
        }
    }

    private void checkPaths() {
        zip.stream()
                .map(ZipEntry::getName)
                .filter(ZipTree::leadsOut)
                .findFirst()
                .ifPresent(name -> {
                    throw new DataException(
                            "'%s' is not opened: its file '%s' leads out of the zip."
                                    .formatted(zip.getName(), name));
                });
    }

    private void checkRatio(long packed) {
        double unpacked = zip.stream().mapToDouble(entry -> Math.max(0, entry.getSize())).sum();
        if (unpacked > HARMLESS && unpacked > (double) LARGEST_RATIO * packed) {
            throw new DataException(
                    "'%s' is not opened: its %,d bytes would unpack to %,.0f; pictures do not."
                            .formatted(zip.getName(), packed, unpacked));
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/", -1)).contains("..");
    }
}
