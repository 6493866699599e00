package org.convlens.app;

import org.convlens.app.shell.UserFolders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where this process writes what is no lab: unpacked native code and logs, always in the user's
/// own folders.
///
/// @param natives native code as JavaCPP and JavaFX unpack it
/// @param logs warnings and errors; nothing if they can only go to standard error
record Launch(Path natives, Optional<Path> logs) {

    /// {@return the places under a user's folders; where they cannot be written, native code goes
    /// to a fresh folder for passing files and no log is kept}
    ///
    /// @param folders of this user
    static Launch in(UserFolders folders) {
        return new Launch(
                writable(folders.state().resolve("natives")).orElseGet(Launch::passing),
                writable(folders.state().resolve("logs")));
    }

    /// Tells JavaCPP, JavaFX and Logback, unless the command line did; called before any of them is
    /// used.
    void use() {
        say("org.bytedeco.javacpp.cachedir", natives.toString());
        say("javafx.cachedir", natives.resolve("javafx").toString());
        logs.ifPresent(folder -> {
            say("convlens.logs", folder.toString());
            say("logback.configurationFile", "logback-file.xml");
        });
    }

    private static void say(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static Optional<Path> writable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Optional.of(folder).filter(Files::isWritable);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// A folder nobody else can have prepared.
    private static Path passing() {
        try {
            return Files.createTempDirectory("convlens");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "ConvLens found no folder to unpack its native code in", e);
        }
    }
}
