package org.convlens.app.cli;

/// How many threads the native code may use; it asks the environment when it is loaded.
final class ThreadLimit {

    private static final String VARIABLE = "OMP_NUM_THREADS";

    private ThreadLimit() {}

    /// Sets the limit; called before native code is loaded.
    static void set(int threads) {
        String wanted = Integer.toString(threads);
        if (Libc.isThere()) {
            Libc.setenv(VARIABLE, wanted);
        } else if (!wanted.equals(System.getenv(VARIABLE))) {
            throw CommandException.badInput(
                    "On Windows the number of threads comes from the environment: set %s=%s before"
                                    .formatted(VARIABLE, wanted)
                            + " starting ConvLens instead of --threads.");
        }
    }
}
