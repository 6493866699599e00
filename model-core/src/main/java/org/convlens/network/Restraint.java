package org.convlens.network;

/// What keeps the weights of a layer small; biases are left alone.
///
/// The loss grows by `l1·Σ|w| + ½·l2·Σw²`, both together being the elastic net; after each update
/// the weights that lead to one filter or unit are shortened to the Euclidean length `maxNorm`
/// where they are longer. 0 is none of it.
///
/// The half makes `l2·w` the slope, as a weight decay of that number; Keras counts without the
/// half, so its number is half as large.
///
/// @param l1 weight of the sum of sizes; drives weights to exactly nothing
/// @param l2 weight of the sum of squares; keeps large ones small
/// @param maxNorm longest length, such as 3
/// @see "Zou & Hastie, Regularization and variable selection via the elastic net, Journal of the
///   Royal Statistical Society B 2005; Srivastava et al., Dropout, JMLR 2014, for max-norm"
public record Restraint(double l1, double l2, double maxNorm) {

    /// Weights go where they like.
    public static final Restraint NONE = new Restraint(0, 0, 0);

    /// {@return whether weights go where they like}
    public boolean isNone() {
        return equals(NONE);
    }

    /// {@return whether a layer has weights that can be restrained}
    ///
    /// @param spec the layer's settings
    public static boolean fits(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec _, Dense _, DropConnect _, PrimaryCapsules _, DigitCapsules _ ->
                    true;
            case Flatten _,
                    CapsuleLength _,
                    PoolingSpec _,
                    ActivationSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _ ->
                    false;
        };
    }
}
