package org.convlens.engine;

import org.convlens.plan.NetworkPlan;

/// What computes. The first call loads native code and may take seconds; safe to call from any
/// thread.
public interface Engine {

    /// {@return what it is and what it runs on}
    EngineDescription description();

    /// Says where to compute; counts if said before anything else, and only to engines that have a
    /// choice.
    ///
    /// @param wish the user's
    default void prefer(Backend wish) {}

    /// {@return bytes that a network may still take on this machine}
    default long freeBytes() {
        return Long.MAX_VALUE;
    }

    /// Builds a network with fresh weights.
    ///
    /// The session belongs to the calling thread: all its methods are called there.
    ///
    /// @param plan a possible network
    /// @param settings seed, precision and optimizer
    /// @return the network, ready to train and to be asked
    /// @throws IllegalArgumentException if the plan has errors
    /// @throws EngineException if there is not enough memory or the native code refuses; says so in
    ///   a sentence
    NetworkSession open(NetworkPlan plan, SessionSettings settings);
}
