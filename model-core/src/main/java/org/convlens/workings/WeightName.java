package org.convlens.workings;

import org.convlens.network.LayerId;

/// One weight.
///
/// @param layer whose it is
/// @param name the name of its tensor, such as `weights` or `bias`
/// @param number how many numbers of the tensor stand before it, in C order
public record WeightName(LayerId layer, String name, int number) {

    /// {@return the tensor's name among all of the network, such as `conv1/weights`}
    public String tensor() {
        return layer + "/" + name;
    }
}
