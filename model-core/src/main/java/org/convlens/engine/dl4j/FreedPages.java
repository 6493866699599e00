package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Memory that native code has freed and the C library still holds; only glibc says how to give it
/// back, elsewhere nothing is done.
@SuppressWarnings("restricted") // native access is granted on the command line
final class FreedPages {

    private static final Optional<MethodHandle> TRIM =
            Linker.nativeLinker()
                    .defaultLookup()
                    .find("malloc_trim")
                    .map(address ->
                            Linker.nativeLinker()
                                    .downcallHandle(
                                            address, FunctionDescriptor.of(JAVA_INT, JAVA_LONG)));

    private FreedPages() {}

    /// Gives whole free pages back to the system; takes milliseconds.
    static void giveBack() {
        TRIM.ifPresent(FreedPages::call);
    }

    private static void call(MethodHandle trim) {
        try {
            int _ = (int) trim.invokeExact(0L);
        } catch (Throwable e) {
            throw new IllegalStateException("malloc_trim cannot be called", e);
        }
    }
}
