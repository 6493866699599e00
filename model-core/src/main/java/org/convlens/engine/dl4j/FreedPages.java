package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.bytedeco.javacpp.Pointer;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Memory that native code has freed; only glibc lets itself be told what to do with it, elsewhere
/// nothing is done.
///
/// Native operations take and free blocks of megabytes all the time. glibc gives such blocks back
/// to the system at once and gets them again page by page, up to 18,000 pages a batch, which took a
/// fifth of the time of training. So it shall keep them, and give back what is free from time to
/// time.
@SuppressWarnings("restricted") // native access is granted on the command line
final class FreedPages {

    private static final Optional<MethodHandle> TRIM = function("malloc_trim", JAVA_LONG);
    private static final Optional<MethodHandle> OPTION = function("mallopt", JAVA_INT, JAVA_INT);

    private static final boolean OURS =
            OPTION.isPresent()
                    && System.getenv().keySet().stream()
                            .noneMatch(name -> name.startsWith("MALLOC_"));

    private static final int TRIM_THRESHOLD = -1;
    private static final int TOP_PAD = -2;
    private static final int MMAP_THRESHOLD = -3;
    private static final int LARGEST_KEPT_BLOCK = 32 << 20;
    private static final int WHOLE_HEAP = 64 << 20;

    /// Blocks from 64 KB on have the end looked at when they are freed.
    private static final int SHRINKING_BLOCK = 128 << 10;

    private FreedPages() {}

    private static Optional<MethodHandle> function(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor descriptor = FunctionDescriptor.of(JAVA_INT, arguments);
        return linker.defaultLookup()
                .find(name)
                .map(address -> linker.downcallHandle(address, descriptor));
    }

    /// Has freed blocks kept for who asks next, unless the environment has settings of its own.
    static void keep() {
        if (OURS) {
            keepAtTheEnds(Integer.MAX_VALUE, WHOLE_HEAP);
            set(MMAP_THRESHOLD, LARGEST_KEPT_BLOCK);
        }
    }

    /// Every thread's heap has an end of its own, which shrinks only when that thread frees a
    /// block.
    private static void keepAtTheEnds(int threshold, int pad) {
        set(TRIM_THRESHOLD, threshold);
        set(TOP_PAD, pad);
    }

    private static void set(int option, int value) {
        OPTION.ifPresent(handle -> {
            try {
                int _ = (int) handle.invokeExact(option, value);
            } catch (Throwable e) {
                throw new IllegalStateException("mallopt cannot be called", e);
            }
        });
    }

    /// Gives whole free pages back to the system, and what is freed from now on until [#keep()];
    /// takes milliseconds.
    static void giveBack() {
        if (OURS) {
            keepAtTheEnds(0, 0);
            Pointer.free(Pointer.malloc(SHRINKING_BLOCK));
        }
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
