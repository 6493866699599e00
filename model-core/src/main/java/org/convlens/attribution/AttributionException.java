package org.convlens.attribution;

/// A question that cannot be answered; the message is a sentence for people.
public final class AttributionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A sentence.
    ///
    /// @param message what is wrong and what to do
    public AttributionException(String message) {
        super(message);
    }
}
