package org.convlens.engine;

/// How a session is opened.
///
/// @param seed where all its randomness comes from: fresh weights and dropout
/// @param precision of all its numbers
/// @param optimizer how weights follow gradients
/// @param rate the learning rate to start with
public record SessionSettings(long seed, Precision precision, Optimizer optimizer, double rate) {

    /// Size of floating point numbers.
    public enum Precision {
        /// 32 bit, the fast one.
        FLOAT,
        /// 64 bit, for central differences.
        DOUBLE
    }
}
