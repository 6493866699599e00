package org.convlens.zoo;

import org.convlens.network.CapsuleLength;
import org.convlens.network.DigitCapsules;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Window;

/// Vectors instead of numbers, which vote for larger ones.
///
/// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
final class CapsNet {

    private static final int ROUNDS = 3;

    private CapsNet() {}

    /// Without the part that draws the picture again.
    static Network of(String name, Scale scale) {
        return new NetworkBuilder(name, scale.picture())
                .then("conv1", Blocks.convolution(scale.of(256), 9, 0))
                .then("primary", new PrimaryCapsules(scale.of(32), 8, Window.of(9, 2)))
                .then("digits", new DigitCapsules(scale.classes(), 16, ROUNDS))
                .then("length", new CapsuleLength())
                .build(Loss.MARGIN);
    }
}
