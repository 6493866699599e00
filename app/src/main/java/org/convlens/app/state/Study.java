package org.convlens.app.state;

import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.training.Ticker;

import java.util.function.Consumer;

/// Something long that is asked of a copy of the network, beside training.
///
/// @param <T> what it tells on the way and at its end
@FunctionalInterface
public interface Study<T> {

    /// Works on a thread of its own, which owns the copy.
    ///
    /// @param copy the network as it was when the study was asked for
    /// @param news hears what is found
    /// @throws java.util.concurrent.CancellationException comes from `news` once nobody wants to
    ///   hear more, and is passed on
    void of(Copy copy, Consumer<T> news);

    /// A copy of the network that is changed by nobody.
    ///
    /// @param engine builds more copies
    /// @param session the network
    /// @param ticker measures time
    record Copy(Engine engine, NetworkSession session, Ticker ticker) {}

    /// Who hears of a study, on the FX thread.
    ///
    /// @param news takes what is found, in order
    /// @param done is told at the end
    /// @param failed takes a sentence that says why there is no end
    /// @param <T> what is told
    record Reader<T>(Consumer<T> news, Runnable done, Consumer<String> failed) {}
}
