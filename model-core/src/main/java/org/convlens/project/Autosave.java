package org.convlens.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The recovery file of one running program, in a folder shared by all of the same user.
///
/// Each program holds the lock of a number, `1.lock`, and writes `1.convlens`. The system frees the
/// lock when a program ends, however it ends: a recovery file whose lock is free was left by a
/// program that did not end well. Closing removes the recovery file.
public final class Autosave implements AutoCloseable {

    private static final int MOST_PROGRAMS = 1_000;

    private final Path folder;
    private final int number;
    private final Lock lock;

    private Autosave(Path folder, int number, Lock lock) {
        this.folder = folder;
        this.number = number;
        this.lock = lock;
    }

    /// A recovery file that a program left behind.
    ///
    /// @param file the lab as it was saved last
    /// @param origin the file the lab belonged to, if it ever was saved
    public record Recovery(Path file, Optional<Path> origin) {}

    /// A lock that the system frees when the program ends.
    private record Lock(FileChannel channel, FileLock lock) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }

    /// {@return a recovery file for this program, under the smallest number that is free}
    ///
    /// @param folder where recovery files lie; made if it is not there
    /// @throws ProjectException if the folder cannot be written
    public static Autosave begin(Path folder) {
        try {
            Files.createDirectories(folder);
            for (int number = 1; number <= MOST_PROGRAMS; number++) {
                Optional<Lock> lock =
                        Files.exists(labOf(folder, number))
                                ? Optional.empty()
                                : lock(folder, number);
                if (lock.isPresent()) {
                    return new Autosave(folder, number, lock.get());
                }
            }
        } catch (IOException e) {
            throw Reasons.unwritable(folder, e);
        }
        throw new ProjectException(
                folder + " holds too many recovery files; open or delete some of them.");
    }

    /// {@return what programs left behind that are not running any more, oldest number first}
    ///
    /// @param folder where recovery files lie; may not be there
    /// @throws ProjectException if the folder cannot be read
    public static List<Recovery> leftBehind(Path folder) {
        List<Recovery> found = new ArrayList<>();
        try {
            for (int number = 1; number <= MOST_PROGRAMS; number++) {
                if (Files.exists(labOf(folder, number)) && isFree(folder, number)) {
                    found.add(new Recovery(labOf(folder, number), origin(folder, number)));
                }
            }
        } catch (IOException e) {
            throw Reasons.unreadable(folder, e);
        }
        return found;
    }

    /// Removes what a program left behind, once it was taken over or is not wanted.
    ///
    /// @param recovery from {@link #leftBehind}
    /// @throws ProjectException if it cannot be removed
    public static void discard(Recovery recovery) {
        try {
            Files.deleteIfExists(recovery.file());
            Files.deleteIfExists(recovery.file().resolveSibling(originName(recovery.file())));
        } catch (IOException e) {
            throw Reasons.unwritable(recovery.file(), e);
        }
    }

    /// Writes the recovery file.
    ///
    /// @param lab as it is now
    /// @param origin the file it belongs to, if it ever was saved
    /// @throws ProjectException if it cannot be written; the one before is untouched
    public void save(Lab lab, Optional<Path> origin) {
        Path file = labOf(folder, number);
        SafeFile.write(
                file.resolveSibling(originName(file)),
                target ->
                        target.write(
                                origin.map(path -> path.toAbsolutePath().toString())
                                        .orElse("")
                                        .getBytes(UTF_8)));
        LabFile.save(lab, file, origin.orElse(file));
    }

    /// Removes the recovery file: the lab was saved, or is not wanted any more.
    ///
    /// @throws ProjectException if it cannot be removed
    public void discard() {
        discard(new Recovery(labOf(folder, number), Optional.empty()));
    }

    @Override
    public void close() {
        discard();
        try {
            lock.close();
            Files.deleteIfExists(lockOf(folder, number));
        } catch (IOException e) {
            throw Reasons.unwritable(lockOf(folder, number), e);
        }
    }

    private static boolean isFree(Path folder, int number) throws IOException {
        Optional<Lock> lock = lock(folder, number);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    private static Optional<Lock> lock(Path folder, int number) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        lockOf(folder, number),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        Optional<FileLock> lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock.map(held -> new Lock(channel, held));
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> origin(Path folder, int number) throws IOException {
        Path file = labOf(folder, number);
        Path origin = file.resolveSibling(originName(file));
        return Files.exists(origin)
                ? Optional.of(Files.readString(origin))
                        .filter(text -> !text.isEmpty())
                        .map(Path::of)
                : Optional.empty();
    }

    private static String originName(Path lab) {
        return lab.getFileName().toString().replace(LabFile.SUFFIX, ".origin");
    }

    private static Path labOf(Path folder, int number) {
        return folder.resolve(number + LabFile.SUFFIX);
    }

    private static Path lockOf(Path folder, int number) {
        return folder.resolve(number + ".lock");
    }
}
