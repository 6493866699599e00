package org.convlens.app;

/// The program's entry point.
public final class Main {

    private Main() {}

    /// Says what this is.
    ///
    /// @param arguments not read
    public static void main(String[] arguments) {
        System.out.println("ConvLens " + Runtime.version());
    }
}
