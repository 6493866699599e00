package org.convlens.engine;

/// Something the engine could not do; the message is a sentence for people.
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A sentence.
    ///
    /// @param message what is wrong and what to do
    public EngineException(String message) {
        super(message);
    }

    /// A sentence and its cause.
    ///
    /// @param message what is wrong and what to do
    /// @param cause what the engine threw
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
