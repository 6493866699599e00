package org.convlens.app.cli;

/// The threads of native code; it asks the environment for them once, when it is loaded.
public final class NativeThreads {

    private static final String NUMBER = "OMP_NUM_THREADS";
    private static final String WAITING = "OMP_WAIT_POLICY";

    private NativeThreads() {}

    /// Lets native threads sleep while they wait, unless the environment says otherwise; called
    /// before native code is loaded.
    ///
    /// They would spin: on a processor that is busy with anything else, the window's drawing too,
    /// training is then many times slower (`docs/deeplearning4j.md`). On Windows only the
    /// environment that the program was started in counts.
    public static void sleepWhileWaiting() {
        if (System.getenv(WAITING) == null && Libc.isThere()) {
            Libc.setenv(WAITING, "passive");
        }
    }

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
