package org.convlens.app;

import org.convlens.app.cli.Console;
import org.convlens.project.ProjectException;

import java.util.List;

/// The program's entry point: a command, or the window.
public final class Main {

    private Main() {}

    /// Starts the program.
    ///
    /// @param arguments a command with its words; or nothing, or a lab file, for the window
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (isForTheWindow(words)) {
            System.getLogger(Main.class.getName())
                    .log(System.Logger.Level.WARNING, "There is no window yet.");
        } else {
            System.exit(runCommand(arguments));
        }
    }

    private static boolean isForTheWindow(List<String> words) {
        return words.isEmpty() || (words.size() == 1 && words.getFirst().endsWith(".convlens"));
    }

    private static int runCommand(String[] words) {
        return new CompositionRoot()
                .commandLine(
                        Console.ofThisProcess(),
                        (_, _) -> {
                            throw new ProjectException("There is no window to tour yet.");
                        })
                .run(words);
    }
}
