package org.convlens.network;

/// The settings of one kind of layer; absurd values are allowed here, the planner explains them.
///
/// Sealed into families so that every switch stays short.
public sealed interface LayerSpec
        permits ConvolutionSpec,
                PoolingSpec,
                ActivationSpec,
                NormalisationSpec,
                RegularisationSpec,
                CombinationSpec,
                DenseSpec {

    /// {@return the kind as network.json names it, such as `max-pooling`}
    String kind();
}
