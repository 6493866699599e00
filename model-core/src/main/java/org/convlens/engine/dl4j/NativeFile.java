package org.convlens.engine.dl4j;

import org.bytedeco.javacpp.Loader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Files of native libraries that JavaCPP does not load itself.
final class NativeFile {

    private NativeFile() {}

    /// {@return where a library lies: unpacked beside the program, or unpacked now from its jar}
    ///
    /// @param project of the JavaCPP presets
    /// @param name of the file
    static Optional<Path> named(String project, String name) {
        return Arrays.stream(System.getProperty("java.library.path", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() ->
                        unpacked(
                                "/org/bytedeco/"
                                        + project
                                        + "/"
                                        + Loader.getPlatform()
                                        + "/"
                                        + name));
    }

    private static Optional<Path> unpacked(String resource) {
        try {
            return Optional.ofNullable(Loader.cacheResource(NativeFile.class, resource))
                    .map(File::toPath);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
