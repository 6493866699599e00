package org.convlens.app.cli;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Four calls of the C library that Java has no words for; not there on Windows.
@SuppressWarnings("restricted") // native access is granted on the command line
final class Libc {

    private static final MethodHandle DUP = handle("dup", JAVA_INT, JAVA_INT);
    private static final MethodHandle DUP2 = handle("dup2", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle WRITE =
            handle("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle SETENV =
            handle("setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);

    private Libc() {}

    /// {@return whether this system has them}
    static boolean isThere() {
        return !System.getProperty("os.name").startsWith("Windows");
    }

    private static MethodHandle handle(
            String name, MemoryLayout result, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(result, arguments));
    }

    /// {@return a second descriptor for what a descriptor stands for}; negative if it cannot be
    static int dup(int descriptor) {
        return (int) call(DUP, descriptor);
    }

    /// Makes a descriptor stand for what another one stands for.
    ///
    /// @return negative if it cannot be
    static int dup2(int from, int to) {
        return (int) call(DUP2, from, to);
    }

    /// Writes bytes to a descriptor.
    ///
    /// @return how many were written; negative if it cannot be
    static long write(int descriptor, MemorySegment bytes) {
        return (long) call(WRITE, descriptor, bytes, bytes.byteSize());
    }

    /// Sets a variable of the environment, as native code sees it.
    static void setenv(String name, String value) {
        try (Arena arena = Arena.ofConfined()) {
            call(SETENV, arena.allocateFrom(name), arena.allocateFrom(value), 1);
        }
    }

    private static Object call(MethodHandle handle, Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("A call of the C library failed.", e);
        }
    }
}
