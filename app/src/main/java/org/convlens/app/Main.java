package org.convlens.app;

import javafx.application.Application;

import org.convlens.app.cli.Console;
import org.convlens.app.shell.UserFolders;

import java.util.List;
import java.util.Optional;

/// The program's entry point: a command, or the window.
public final class Main {

    private static final int FAILED = 1;

    private Main() {}

    /// Starts the program.
    ///
    /// @param arguments a command with its words; or nothing, or a lab file, for the window
    public static void main(String[] arguments) {
        Launch.in(UserFolders.ofThisUser()).use();
        if (isForTheWindow(List.of(arguments))) {
            openWindow(arguments);
        } else {
            System.exit(runCommand(arguments));
        }
    }

    private static boolean isForTheWindow(List<String> words) {
        return words.isEmpty() || (words.size() == 1 && words.getFirst().endsWith(".convlens"));
    }

    private static void openWindow(String[] arguments) {
        Optional<String> obstacle = Display.ofThisMachine().obstacle();
        obstacle.ifPresentOrElse(
                Main::giveUp, () -> Application.launch(LabApplication.class, arguments));
    }

    private static void giveUp(String sentence) {
        Console.ofThisProcess().say(sentence);
        System.exit(FAILED);
    }

    private static int runCommand(String[] words) {
        return CompositionRoot.ofThisUser()
                .commandLine(Console.ofThisProcess(), new WindowTour())
                .run(words);
    }
}
