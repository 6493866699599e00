package org.convlens.network;

/// The product of its inputs, cell by cell; an input of size 1 along an axis is repeated along it,
/// and a vector `[channels]` counts as `[channels, 1, 1]` beside maps.
///
/// So a vector of channel weights scales whole maps, as squeeze-and-excitation wants it, and one
/// map of weights scales every channel, as CBAM does.
///
/// @see "Hu et al., Squeeze-and-excitation networks, arXiv:1709.01507"
public record Multiply() implements CombinationSpec {

    @Override
    public String kind() {
        return "multiply";
    }
}
