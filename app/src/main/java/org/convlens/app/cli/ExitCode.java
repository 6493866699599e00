package org.convlens.app.cli;

/// What a command tells whoever called it.
final class ExitCode {

    /// Done.
    static final int DONE = 0;

    /// Failed while running.
    static final int FAILED = 1;

    /// Bad input.
    static final int BAD_INPUT = 2;

    /// Interrupted; what there was is saved.
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
