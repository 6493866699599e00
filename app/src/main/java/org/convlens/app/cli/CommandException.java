package org.convlens.app.cli;

/// A command that cannot go on; the message is a sentence for people.
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// What was asked for makes no sense.
    static CommandException badInput(String sentence) {
        return new CommandException(ExitCode.BAD_INPUT, sentence);
    }

    /// Something failed on the way.
    static CommandException failed(String sentence) {
        return new CommandException(ExitCode.FAILED, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
