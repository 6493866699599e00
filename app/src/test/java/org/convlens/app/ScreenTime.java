package org.convlens.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;

/// What drawing takes of the processor.
final class ScreenTime {

    private ScreenTime() {}

    /// {@return the time of the processor that the threads of the screen have used, in nanoseconds}
    static long nanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(now ->
                        now.getThreadName().startsWith("JavaFX")
                                || now.getThreadName().startsWith("QuantumRenderer"))
                .mapToLong(now -> threads.getThreadCpuTime(now.getThreadId()))
                .sum();
    }
}
