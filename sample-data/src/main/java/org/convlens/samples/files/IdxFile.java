package org.convlens.samples.files;

import org.convlens.dataset.DataException;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One IDX file of bytes: a magic number, the sizes of its axes, the values.
///
/// @see "LeCun, Cortes & Burges, The MNIST database: the IDX file format"
record IdxFile(Path path) {

    private static final int UNSIGNED_BYTES = 0x08;
    private static final int MOST_ENTRIES = 10_000_000;
    private static final int LARGEST_SIDE = 4096;

    /// Works on the values of an open file.
    @FunctionalInterface
    interface Work<T> {

        /// {@return the result}
        ///
        /// @param sizes of the axes, checked
        /// @param values stand behind the header
        T on(List<Integer> sizes, InputStream values) throws IOException;
    }

    /// {@return what some work makes of the file}
    ///
    /// @param axes how many axes the file must have
    /// @throws DataException if it cannot be read, is of another kind, is cut off, or its sizes are
    ///   absurd
    <T> T read(int axes, Work<T> work) {
        try (InputStream stream = Streams.open(path);
                DataInputStream data = new DataInputStream(stream)) {
            return work.on(header(data, axes), data);
        } catch (EOFException e) {
            throw new DataException(
                    "'%s' is cut off: it ends before its header says. Fetch it again."
                            .formatted(path.getFileName()),
                    e);
        } catch (IOException e) {
            throw new DataException(
                    "'%s' cannot be read: %s".formatted(path.getFileName(), Reason.of(e)), e);
        }
    }

    private List<Integer> header(DataInputStream data, int axes) throws IOException {
        int magic = data.readInt();
        if (magic != (UNSIGNED_BYTES << 8 | axes)) {
            throw new DataException(
                    "'%s' is no IDX file of bytes with %d axes: its magic number is 0x%08x."
                            .formatted(path.getFileName(), axes, magic));
        }
        List<Integer> sizes = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            sizes.add(size(data.readInt(), axis == 0 ? MOST_ENTRIES : LARGEST_SIDE));
        }
        checkLength(sizes);
        return sizes;
    }

    private int size(int size, int most) {
        if (size < 1 || size > most) {
            throw new DataException(
                    "The header of '%s' is damaged: a size is %d to %,d; received: %d"
                            .formatted(path.getFileName(), 1, most, size));
        }
        return size;
    }

    /// A packed file tells its length only when it has been read.
    private void checkLength(List<Integer> sizes) throws IOException {
        long expected = 4L + 4L * sizes.size();
        expected += sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (!path.toString().endsWith(".gz") && Files.size(path) != expected) {
            throw new DataException(
                    "'%s' does not have the length its header says: expected %,d bytes, received %,d. Fetch it again."
                            .formatted(path.getFileName(), expected, Files.size(path)));
        }
    }
}
