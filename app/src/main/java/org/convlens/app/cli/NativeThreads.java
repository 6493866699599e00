package org.convlens.app.cli;

/// How many threads native code has; it asks the environment once, when it is loaded.
public final class NativeThreads {

    private static final String NUMBER = "OMP_NUM_THREADS";

    private NativeThreads() {}

    /// Limits their number where that is possible; called before native code is loaded.
    ///
    /// @param threads how many; 0 for as many as there are processors
    public static void prefer(int threads) {
        if (threads > 0 && Libc.isThere() && System.getenv(NUMBER) == null) {
            limit(threads);
        }
    }

    /// Limits their number; called before native code is loaded.
    static void limit(int threads) {
        String wanted = Integer.toString(threads);
        if (Libc.isThere()) {
            Libc.setenv(NUMBER, wanted);
        } else if (!wanted.equals(System.getenv(NUMBER))) {
            throw CommandException.badInput(
                    "On Windows the number of threads comes from the environment: set %s=%s before"
                                    .formatted(NUMBER, wanted)
                            + " starting ConvLens instead of --threads.");
        }
    }
}
