package org.convlens.app.cli;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// The picture that a command asks about.
final class PictureArgument {

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "the picture: an image file, or .npy with float32 [c,h,w]")
    private Path image;

    /// {@return where it lies}
    Path file() {
        return image;
    }
}
