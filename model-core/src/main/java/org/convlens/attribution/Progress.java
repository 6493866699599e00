package org.convlens.attribution;

import org.convlens.tensor.Tensor;

import java.util.function.Supplier;

/// Hears how far a slow method is.
@FunctionalInterface
public interface Progress {

    /// Does not care.
    Progress NONE = (_, _, _) -> {};

    /// Called now and then on the session's thread.
    ///
    /// @param done rounds
    /// @param total rounds
    /// @param soFar makes the map as it is now, for whoever wants to see it
    /// @throws java.util.concurrent.CancellationException to stop the method
    void report(int done, int total, Supplier<Tensor> soFar);
}
