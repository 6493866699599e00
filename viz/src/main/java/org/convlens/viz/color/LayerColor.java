package org.convlens.viz.color;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;

/// The one colour each family of layers has everywhere: palette, canvas, charts.
///
/// The colours are those of GitHub's Primer, whose light and dark variants have the same contrast.
public enum LayerColor {
    /// Convolutions: blue.
    CONVOLUTION(0xFF0969DA, 0xFF58A6FF),
    /// Pooling: green.
    POOLING(0xFF1A7F37, 0xFF3FB950),
    /// Activations and normalisation: amber.
    ACTIVATION(0xFF9A6700, 0xFFD29922),
    /// Dense layers, regularisation and combinations: violet.
    DENSE(0xFF8250DF, 0xFFBC8CFF),
    /// The input and the output: grey.
    END(0xFF6E7781, 0xFF8B949E);

    private final int light;
    private final int dark;

    LayerColor(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /// {@return the colour of a layer's family}
    ///
    /// @param spec the layer's settings
    public static LayerColor of(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec _ -> CONVOLUTION;
            case PoolingSpec _, MaxUnpooling _ -> POOLING;
            case ActivationSpec _, NormalisationSpec _ -> ACTIVATION;
            case DenseSpec _, RegularisationSpec _, CombinationSpec _ -> DENSE;
        };
    }

    /// {@return the packed colour}
    ///
    /// @param tone the surface it is shown on
    public int argb(Tone tone) {
        return tone == Tone.LIGHT ? light : dark;
    }
}
