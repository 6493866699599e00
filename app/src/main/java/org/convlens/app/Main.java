package org.convlens.app;

/// The program's entry point.
public final class Main {

    private Main() {}

    /// Starts the program.
    ///
    /// @param arguments not read
    public static void main(String[] arguments) {
        System.getLogger(Main.class.getName())
                .log(System.Logger.Level.WARNING, "There is no window yet.");
    }
}
