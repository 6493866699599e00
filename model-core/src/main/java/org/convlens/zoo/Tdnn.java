package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution1d;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;

/// The first network whose weights are shared over time.
///
/// @see "Waibel, Hanazawa, Hinton, Shikano & Lang, Phoneme recognition using time-delay neural
///   networks, IEEE Transactions on Acoustics, Speech and Signal Processing 37, 1989"
final class Tdnn {

    private Tdnn() {}

    /// Three phonemes in fifteen frames of sixteen coefficients: windows of three, then of five
    /// frames.
    static Network phonemes(String name, Scale scale) {
        return new NetworkBuilder(name, scale.picture())
                .then("delay1", delays(8, 3, 1).with(ActivationFunction.SIGMOID))
                .then("delay2", delays(scale.classes(), 5, 1))
                .then("integration", new GlobalAveragePooling())
                .build();
    }

    /// The same idea for waves: one value at a time instead of sixteen, and longer windows.
    static Network waves(String name, Scale scale) {
        return new NetworkBuilder(name, scale.picture())
                .then("delay1", delays(16, 8, 2).with(ActivationFunction.RELU))
                .then("delay2", delays(16, 9, 2).with(ActivationFunction.RELU))
                .then("delay3", delays(scale.classes(), 9, 1))
                .then("integration", new GlobalAveragePooling())
                .build();
    }

    private static Convolution1d delays(int units, int frames, int stride) {
        return Convolution1d.of(units, Window.of(frames, stride));
    }
}
