package org.convlens.project;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the entries of one zip and never takes more memory than allowed, whatever the file says
/// about itself.
final class EntryReader {

    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int SHARE_OF_MEMORY = 6;

    private final String source;
    private final Set<String> names = new HashSet<>();
    private long bytesLeft;

    /// A reader of a new file.
    ///
    /// @param source the file's name, for sentences
    EntryReader(String source) {
        this.source = source;
        this.bytesLeft = mostBytes();
    }

    /// {@return what all entries of one file may hold together, unpacked}: what surely fits into
    /// memory, bytes and numbers made of them
    static long mostBytes() {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
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
                || List.of(name.split("/", -1)).contains("..");
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

    private ProjectException tooMuch() {
        return new ProjectException(
                "%s holds more than fits into memory here (%,d MB); it may be damaged or made to harm."
                        .formatted(source, mostBytes() >> 20));
    }
}
