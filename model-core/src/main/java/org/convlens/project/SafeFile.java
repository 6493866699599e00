package org.convlens.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file beside its place and moves it there when it is complete: whoever looks finds the
/// old file or the new one, never half of one.
final class SafeFile {

    private static final int BUFFER = 1 << 16;

    private SafeFile() {}

    /// What writes the content.
    @FunctionalInterface
    interface Content {

        /// Writes everything; leaves the stream open.
        ///
        /// @throws IOException if it cannot
        void writeTo(OutputStream target) throws IOException;
    }

    /// Writes a file.
    ///
    /// @param file where it belongs; a link is followed
    /// @param content what to write
    /// @throws ProjectException if it cannot be written; what was there before is untouched
    static void write(Path file, Content content) {
        try {
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(place) && !Files.isWritable(place)) {
                throw new ProjectException(
                        file + " is read-only; save under another name or in another folder.");
            }
            if (Files.isDirectory(place)) {
                throw new ProjectException(file + " is a folder; give the name of a file.");
            }
            writeBeside(place, content);
        } catch (IOException e) {
            throw Reasons.unwritable(file, e);
        }
    }

    private static void writeBeside(Path place, Content content) throws IOException {
        Path beside = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            writeThrough(beside, content);
            move(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void writeThrough(Path beside, Content content) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                beside,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                OutputStream target =
                        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.writeTo(target);
            target.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
