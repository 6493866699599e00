package org.convlens.app.cli;

import tools.jackson.databind.node.ObjectNode;

import java.io.PrintStream;

/// Where a command speaks: answers go one way, everything else the other.
///
/// @param answers standard output; carries nothing but answers
/// @param talk standard error: progress, warnings, sentences about errors
public record Console(PrintStream answers, PrintStream talk) {

    /// {@return the console of this process; whatever else prints goes to standard error from now
    /// on}
    public static Console ofThisProcess() {
        return new Console(CleanOutput.take(), System.err);
    }

    /// Answers with a line for people.
    void answer(String line) {
        answers.println(line);
    }

    /// Answers with an object on a line of its own, at once.
    void answer(ObjectNode object) {
        answers.println(object);
        answers.flush();
    }

    /// Says something beside the answer, at once.
    ///
    /// @param line a sentence
    public void say(String line) {
        talk.println(line);
        talk.flush();
    }
}
