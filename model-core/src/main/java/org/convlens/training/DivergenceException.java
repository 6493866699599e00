package org.convlens.training;

/// The loss is no longer a finite number; the network is back in its last good state.
public final class DivergenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A sentence.
    ///
    /// @param message where it happened, where the network stands now, and what to do
    public DivergenceException(String message) {
        super(message);
    }
}
