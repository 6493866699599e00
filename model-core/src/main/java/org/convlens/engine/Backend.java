package org.convlens.engine;

/// Where a network computes, as wished by the user.
public enum Backend {
    /// On the graphics card where that can work, else on the CPU.
    AUTO,
    /// On the CPU.
    CPU,
    /// On an NVIDIA graphics card; on the CPU where that cannot work.
    CUDA
}
