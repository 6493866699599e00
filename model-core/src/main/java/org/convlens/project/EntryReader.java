package org.convlens.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

/// Reads the entries of one zip and never takes more memory than allowed, whatever the file says
/// about itself.
final class EntryReader {

    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int CHUNK = 1 << 16;

    private final String source;
    private final Set<String> names = new HashSet<>();
    private long bytesLeft;

    /// A reader of a new file.
    ///
    /// @param source the file's name, for sentences
    /// @param mostBytes what all its entries may hold together, unpacked
    EntryReader(String source, long mostBytes) {
        this.source = source;
        this.bytesLeft = mostBytes;
    }

    /// Checks an entry's name, and that there are not too many.
    ///
    /// @throws ProjectException if the name leads out of the archive, came before, or is one too
    ///   many
    void check(String name) {
        if (name.length() > LONGEST_NAME || isOutside(name)) {
            throw new ProjectException(
                    "%s is damaged or made to harm: it has an entry with a name that leads elsewhere; received: %.80s"
                            .formatted(source, name));
        }
        if (!names.add(name)) {
            throw new ProjectException(
                    "%s is damaged: it has two entries called %s.".formatted(source, name));
        }
        if (names.size() > MOST_ENTRIES) {
            throw new ProjectException(
                    "%s has too many entries; at most %,d are read."
                            .formatted(source, MOST_ENTRIES));
        }
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || Set.of(name.split("/", -1)).contains("..");
    }

    /// {@return all bytes of an entry}
    ///
    /// @throws ProjectException if the file holds more than allowed
    byte[] bytes(InputStream entry) throws IOException {
        int most = (int) Math.min(bytesLeft, Integer.MAX_VALUE - 16);
        byte[] bytes = entry.readNBytes(most);
        if (bytes.length == most && entry.read() >= 0) {
            throw tooMuch();
        }
        bytesLeft -= bytes.length;
        return bytes;
    }

    /// Copies all bytes of an entry.
    ///
    /// @throws ProjectException if the file holds more than allowed
    void copy(InputStream entry, OutputStream target) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int count = entry.read(chunk); count >= 0; count = entry.read(chunk)) {
            bytesLeft -= count;
            if (bytesLeft < 0) {
                throw tooMuch();
            }
            target.write(chunk, 0, count);
        }
    }

    private ProjectException tooMuch() {
        return new ProjectException(
                source
                        + " holds more data than ConvLens reads; it may be damaged or made to harm.");
    }
}
