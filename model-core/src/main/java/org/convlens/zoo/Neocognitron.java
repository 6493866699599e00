package org.convlens.zoo;

import org.convlens.network.AveragePooling;
import org.convlens.network.Flatten;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;

/// The first network of alternating simple and complex cells.
///
/// @see "Fukushima, Neocognitron: a self-organizing neural network model for a mechanism of pattern
///   recognition unaffected by shift in position, Biological Cybernetics 36, 1980"
final class Neocognitron {

    private static final int PLANES = 24;

    private Neocognitron() {}

    /// The paper's layers and sizes with today's cells: S-cells are convolutions, C-cells averages.
    static Network of(String name, Scale scale) {
        int planes = scale.of(PLANES);
        return new NetworkBuilder(name, scale.picture())
                .then("S1", Blocks.convolution(planes, 5, 2))
                .then("C1", complex())
                .then("S2", Blocks.convolution(planes, 5, 1))
                .then("C2", complex())
                .then("S3", Blocks.convolution(planes, 5, 0))
                .then("C3", Blocks.averagePooling(2, 2))
                .then("flatten", new Flatten())
                .then("output", Blocks.logits(scale.classes()))
                .build();
    }

    /// 5×5 cells whose centres lie two apart and reach beyond the border, so that 16 become 10 and
    /// 8 become 6.
    private static LayerSpec complex() {
        return new AveragePooling(Window.of(5, 2).with(new Padding.Explicit(3, 3, 4, 4)), false);
    }
}
