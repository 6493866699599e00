package org.convlens.training;

import org.convlens.engine.NetworkSession;

/// Something asked of a network between two batches; runs on the engine thread and answers with
/// plain values.
///
/// @param <T> the answer's type
@FunctionalInterface
public interface Question<T> {

    /// {@return the answer}
    ///
    /// @param session the network; used only during this call, and left as it was
    T ask(NetworkSession session);
}
