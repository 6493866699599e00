package org.convlens.network;

/// The families of layers, as the palette groups and colours them.
public enum LayerFamily {
    /// Slide learned filters over maps.
    CONVOLUTION,
    /// Summarise windows of maps without learning.
    POOLING,
    /// Apply a function to every cell.
    ACTIVATION,
    /// Bring activations to a common scale.
    NORMALISATION,
    /// Disturb training so that the network generalises better.
    REGULARISATION,
    /// Join branches.
    COMBINATION,
    /// Work on vectors of units, and lead there.
    DENSE;

    /// {@return the family of a layer}
    ///
    /// @param spec the layer's settings
    public static LayerFamily of(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec _ -> CONVOLUTION;
            case PoolingSpec _ -> POOLING;
            case ActivationSpec _ -> ACTIVATION;
            case NormalisationSpec _ -> NORMALISATION;
            case RegularisationSpec _ -> REGULARISATION;
            case MaxUnpooling _ -> POOLING;
            case CombinationSpec _ -> COMBINATION;
            case DenseSpec _ -> DENSE;
        };
    }
}
