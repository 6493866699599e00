package org.convlens.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/// Says to other programs of the same user that a lab file is open here.
///
/// The lock lies in the user's own folder, under a name made of the lab's place, so that nothing is
/// written beside the lab. The system frees it when the program ends, however it ends.
public final class LabLock implements AutoCloseable {

    private final Path lab;
    private final Optional<FileChannel> channel;

    private LabLock(Path lab, Optional<FileChannel> channel) {
        this.lab = lab;
        this.channel = channel;
    }

    /// {@return the lock of a lab; nothing if another program, or another window, holds it}
    ///
    /// Where the folder cannot be written, nobody can be asked, and the lock is given.
    ///
    /// @param folder where this user's locks lie; made if it is not there
    /// @param lab the lab file
    public static Optional<LabLock> take(Path folder, Path lab) {
        Path place = lab.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(name(place)),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return Optional.of(new LabLock(place, Optional.of(channel)));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new LabLock(place, Optional.empty()));
        }
    }

    /// {@return whether this is the lock of a lab}
    ///
    /// @param file a lab file
    public boolean isOf(Path file) {
        return lab.equals(file.toAbsolutePath().normalize());
    }

    /// Lets others open the lab.
    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            throw Reasons.unwritable(lab, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String name(Path place) throws IOException {
        Path real = Files.exists(place) ? place.toRealPath() : place;
        return UUID.nameUUIDFromBytes(real.toString().getBytes(UTF_8)) + ".lock";
    }
}
