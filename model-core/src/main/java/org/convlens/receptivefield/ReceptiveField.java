package org.convlens.receptivefield;

import org.convlens.tensor.Size2;

/// What one cell of a map sees of the picture.
///
/// Cell `i` of an axis sees the pixels `−padding + i·stride` to `−padding + i·stride + size − 1`;
/// those outside the picture are padding. The centre is `−padding + i·stride + (size − 1)/2`.
///
/// @param size pixels seen, per axis
/// @param stride pixels from one cell's field to the next: the effective stride
/// @param padding pixels the first cell's field reaches beyond the picture's top and left: the
///   effective padding
/// @see "Araujo, Norris & Sim, Computing receptive fields of convolutional neural networks, Distill
///   2019, doi:10.23915/distill.00021"
public record ReceptiveField(Size2 size, Size2 stride, Size2 padding) {

    /// A pixel sees itself.
    public static final ReceptiveField OF_A_PIXEL =
            new ReceptiveField(Size2.ONE, Size2.ONE, new Size2(0, 0));
}
