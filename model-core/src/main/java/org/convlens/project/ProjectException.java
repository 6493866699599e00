package org.convlens.project;

/// A file that cannot be read or written; the message is a sentence for people.
public final class ProjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A sentence.
    ///
    /// @param message what is wrong, where, and what to do
    public ProjectException(String message) {
        super(message);
    }

    /// A sentence and its cause.
    ///
    /// @param message what is wrong, where, and what to do
    /// @param cause what the system or a parser threw
    public ProjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
