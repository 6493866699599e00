package org.convlens.attribution;

/// A published way to say which parts of a picture made a network say something.
public interface Method {

    /// {@return what people and programs must know to use it}
    MethodDescription description();

    /// {@return whether a few passes are enough, so that a map can follow the training}
    default boolean isQuick() {
        return true;
    }

    /// Answers on the session's thread and leaves the session as it was.
    ///
    /// @param question what is asked about what
    /// @return the map
    /// @throws AttributionException if the method does not apply, says why
    Attribution explain(Question question);
}
