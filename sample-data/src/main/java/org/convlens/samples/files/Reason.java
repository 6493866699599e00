package org.convlens.samples.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why something cannot be read, in words.
final class Reason {

    private Reason() {}

    /// {@return the reason; the system's own words often name only the file}
    static String of(Exception cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "access is denied";
            default -> Objects.requireNonNullElse(cause.getMessage(), "its content is damaged");
        };
    }
}
