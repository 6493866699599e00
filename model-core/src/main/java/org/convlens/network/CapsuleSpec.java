package org.convlens.network;

/// Layers of capsules: vectors whose direction says how something looks and whose length how sure
/// it is there.
///
/// Capsules lie in maps as `[capsules, 1, dimensions]`.
///
/// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
public sealed interface CapsuleSpec extends DenseSpec
        permits PrimaryCapsules, DigitCapsules, CapsuleLength {}
