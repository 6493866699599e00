package org.convlens.network;

/// Layers that join branches.
public sealed interface CombinationSpec extends LayerSpec
        permits Add, Concatenate, Multiply, Average, Largest, MaxUnpooling {}
