package org.convlens.project;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;

/// What the system's exceptions mean, in words.
final class Reasons {

    private Reasons() {}

    /// {@return the sentence that a file cannot be read}
    static ProjectException unreadable(Path file, IOException e) {
        return new ProjectException("%s cannot be read: %s.".formatted(file, of(e)), e);
    }

    /// {@return the sentence that a file cannot be written}
    static ProjectException unwritable(Path file, Exception e) {
        return new ProjectException(
                "%s cannot be written: %s; what was there before is unchanged."
                        .formatted(file, of(e)),
                e);
    }

    /// {@return why, as half a sentence}
    static String of(Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case NotDirectoryException _ -> "it is not in a folder";
            case AccessDeniedException _ -> "it may not be opened by you";
            case ReadOnlyFileSystemException _ -> "the disk is read-only";
            case EOFException _ -> "it ends too early";
            case FileSystemException system when system.getReason() != null ->
                    words(system.getReason());
            default -> words(Objects.requireNonNullElse(e.getMessage(), "no reason was given"));
        };
    }

    private static String words(String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space")) {
            return "the disk is full";
        }
        if (lower.contains("read-only")) {
            return "the disk is read-only";
        }
        return lower.contains("is a directory") ? "it is a folder" : reason;
    }
}
