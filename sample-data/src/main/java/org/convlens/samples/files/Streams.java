package org.convlens.samples.files;

import org.convlens.dataset.DataException;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Opens files, packed or not, and reads them in bounds.
final class Streams {

    private static final int BUFFER = 1 << 16;

    private Streams() {}

    /// {@return the file's content, unpacked where its name ends in `.gz`}
    static InputStream open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (!file.toString().endsWith(".gz")) {
            return stream;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(stream, BUFFER), BUFFER);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /// {@return exactly so many bytes}
    ///
    /// @throws EOFException if the stream ends before
    static byte[] exactly(InputStream stream, int count) throws IOException {
        byte[] bytes = stream.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /// {@return everything, if it is not more than a bound}
    ///
    /// @throws DataException if it is more
    static byte[] atMost(InputStream stream, long bound, String name) throws IOException {
        byte[] bytes = stream.readNBytes(Math.toIntExact(bound));
        if (stream.read() >= 0) {
            throw new DataException(
                    "'%s' is larger than %,d MB; make it smaller.".formatted(name, bound >> 20));
        }
        return bytes;
    }
}
