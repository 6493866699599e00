package org.convlens.dataset;

/// Data that cannot be used; the message is a sentence for people.
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A sentence.
    ///
    /// @param message what is wrong, where, and what to do
    public DataException(String message) {
        super(message);
    }

    /// A sentence and its cause.
    ///
    /// @param message what is wrong, where, and what to do
    /// @param cause what the reader threw
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
