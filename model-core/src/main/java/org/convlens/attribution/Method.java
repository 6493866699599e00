package org.convlens.attribution;

/// A published way to say which parts of a picture made a network say something.
public interface Method {

    /// {@return what people and programs must know to use it}
    MethodDescription description();

    /// Answers on the session's thread and leaves the session as it was.
    ///
    /// @param question what is asked about what
    /// @return the map
    /// @throws AttributionException if the method does not apply, says why
    Attribution explain(Question question);
}
