package org.convlens.network;

/// The first capsules: a convolution whose filters stand together in vectors, each squashed to a
/// length below 1.
///
/// `v = s·|s| / (1 + |s|²)`. Input `[channels, height, width]`, output `[types·outHeight·outWidth,
/// 1, dimensions]`, type by type, row by row. Weights and biases of the convolution, `weights`
/// `[types·dimensions, channels, kernelHeight, kernelWidth]` and `bias`.
///
/// @param types how many capsules look at each place
/// @param dimensions of each capsule
/// @param window kernel, stride and padding of the convolution
/// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
public record PrimaryCapsules(int types, int dimensions, Window window) implements CapsuleSpec {

    /// {@return the convolution that makes the capsules' numbers}
    public Convolution convolution() {
        return Convolution.of(types * dimensions, window);
    }

    @Override
    public String kind() {
        return "primary-capsules";
    }
}
