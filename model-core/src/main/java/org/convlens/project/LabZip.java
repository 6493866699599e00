package org.convlens.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A lab file opened for reading; its names and sizes are checked first.
final class LabZip implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final EntryReader reader;

    private LabZip(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        this.reader = new EntryReader(file.toString());
    }

    /// {@return the file, its entries checked}
    ///
    /// @throws ProjectException if it is no zip or made to harm
    /// @throws IOException if it cannot be read
    static LabZip open(Path file) throws IOException {
        try {
            LabZip opened = new LabZip(file, new ZipFile(file.toFile()));
            opened.checkNames();
            return opened;
        } catch (ZipException | IllegalArgumentException e) {
            throw new ProjectException(
                    file + " is no lab of ConvLens, or damaged: it cannot be opened as a zip.", e);
        }
    }

    /// {@return the file, if it is a zip whose entries are harmless}
    ///
    /// @throws IOException if it cannot be read
    static Optional<LabZip> find(Path file) throws IOException {
        try {
            return Optional.of(open(file));
        } catch (ProjectException e) {
            return Optional.empty();
        }
    }

    private void checkNames() throws IOException {
        try {
            entries().forEach(entry -> reader.check(entry.getName()));
        } catch (ProjectException e) {
            zip.close();
            throw e;
        }
    }

    /// {@return where it lies}
    Path file() {
        return file;
    }

    private List<? extends ZipEntry> entries() {
        return Collections.list(zip.entries());
    }

    /// {@return the bytes of an entry, if there is one}
    ///
    /// @throws ProjectException if it is damaged or too large
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(zip.getEntry(name)).map(this::bytes);
    }

    private byte[] bytes(ZipEntry entry) {
        try (InputStream raw = zip.getInputStream(entry);
                CheckedInputStream checked = new CheckedInputStream(raw, new CRC32())) {
            byte[] bytes = reader.bytes(checked);
            checkSum(entry, checked);
            return bytes;
        } catch (IOException e) {
            throw damaged(entry, e);
        }
    }

    private static void checkSum(ZipEntry entry, CheckedInputStream checked) throws IOException {
        if (checked.getChecksum().getValue() != entry.getCrc()) {
            throw new ZipException("its check sum is wrong");
        }
    }

    private ProjectException damaged(ZipEntry entry, IOException e) {
        return new ProjectException(
                "%s is damaged: %s cannot be read (%s)."
                        .formatted(file, entry.getName(), Reasons.of(e)),
                e);
    }

    /// Copies entries to another zip.
    ///
    /// @param left which ones stay behind
    /// @param target the other zip
    void copyAllBut(Set<String> left, ZipOutputStream target) throws IOException {
        for (ZipEntry entry : entries()) {
            if (!left.contains(entry.getName())) {
                copy(entry, target);
            }
        }
    }

    private void copy(ZipEntry entry, ZipOutputStream target) throws IOException {
        target.putNextEntry(ZipEntries.dateless(entry.getName()));
        try (InputStream content = zip.getInputStream(entry)) {
            content.transferTo(target);
        }
        target.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
