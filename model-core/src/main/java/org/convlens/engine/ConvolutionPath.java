package org.convlens.engine;

/// The way in which an engine computes convolutions in one group without dilation, which decides
/// what training takes of memory.
public enum ConvolutionPath {
    /// Maps are read and written as they lie.
    DIRECT,
    /// Native operations rearrange copies of maps.
    COPIES
}
