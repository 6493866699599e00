package org.convlens.app.cli;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// Standard output for answers only, whoever else prints.
///
/// Libraries print to `System.out`, and native code to file descriptor 1 behind Java's back. Both
/// are led to standard error; a copy of the descriptor is kept for the answers:
///
/// ```
/// kept = dup(1);  dup2(2, 1);  System.setOut(System.err)
/// ```
///
/// Where the system has no such calls, only `System.out` is led away.
final class CleanOutput {

    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    private CleanOutput() {}

    /// Takes standard output away from everybody else; called once, before native code is loaded.
    ///
    /// @return where answers go
    static PrintStream take() {
        PrintStream answers = new PrintStream(new BufferedOutputStream(keptOutput()), false, UTF_8);
        System.setOut(System.err);
        return answers;
    }

    private static OutputStream keptOutput() {
        if (Libc.isThere()) {
            int kept = Libc.dup(STANDARD_OUTPUT);
            if (kept >= 0 && Libc.dup2(STANDARD_ERROR, STANDARD_OUTPUT) >= 0) {
                return new Kept(kept);
            }
        }
        return new FileOutputStream(FileDescriptor.out);
    }

    /// The kept descriptor as a stream.
    private static final class Kept extends OutputStream {

        private final int descriptor;

        Kept(int descriptor) {
            this.descriptor = descriptor;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment copy = arena.allocate(length);
                MemorySegment.copy(bytes, offset, copy, JAVA_BYTE, 0, length);
                writeAll(copy);
            }
        }

        private void writeAll(MemorySegment bytes) throws IOException {
            long written = 0;
            while (written < bytes.byteSize()) {
                long count = Libc.write(descriptor, bytes.asSlice(written));
                if (count < 0) {
                    throw new IOException("Standard output is closed.");
                }
                written += count;
            }
        }
    }
}
