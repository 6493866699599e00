package org.convlens.app.fx;

import org.convlens.app.fx.FxThread.Subscription;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work off the FX thread, answered on it.
public interface Background {

    /// Starts work that may take long.
    ///
    /// @param work runs on a thread of its own; is interrupted when cancelled
    /// @param answer what happens with the result
    /// @return close it to cancel: nothing is answered then
    /// @param <T> the result
    <T> Subscription start(Callable<T> work, Answer<T> answer);

    /// What happens with the result, on the FX thread.
    ///
    /// @param done takes the result
    /// @param failed takes what the work threw
    /// @param <T> the result
    record Answer<T>(Consumer<T> done, Consumer<Throwable> failed) {}
}
