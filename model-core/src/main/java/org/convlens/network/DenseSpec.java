package org.convlens.network;

/// Layers on vectors of units, and the way there.
public sealed interface DenseSpec extends LayerSpec
        permits Dense, DropConnect, CapsuleSpec, Flatten {}
