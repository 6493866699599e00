package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;

import java.util.List;

/// What can be set of one layer.
final class LayerSettings {

    private final SettingMaker maker;

    private LayerSettings(SettingMaker maker) {
        this.maker = maker;
    }

    /// All settings of a layer but its name.
    static List<Setting> of(Layer layer, Texts texts) {
        return new LayerSettings(new SettingMaker(texts, layer)).of(layer.spec());
    }

    private List<Setting> of(LayerSpec layer) {
        return switch (layer) {
            case ConvolutionSpec spec -> new ConvolutionSettings(maker).of(spec);
            case PoolingSpec spec -> new PoolingSettings(maker).of(spec);
            case Dense spec -> dense(spec);
            case Activation(ActivationFunction function) ->
                    List.of(maker.function("function", function, Activation::new));
            case NormalisationSpec spec -> new NormalisationSettings(maker).of(spec);
            case Dropout(double rate) ->
                    List.of(
                            maker.decimal(
                                    "rate", rate, share -> 0 <= share && share < 1, Dropout::new));
            default -> List.of();
        };
    }

    private List<Setting> dense(Dense spec) {
        return List.of(
                maker.whole(
                        "units",
                        spec.units(),
                        units -> new Dense(units, spec.bias(), spec.activation())),
                maker.flag(
                        "bias",
                        spec.bias(),
                        bias -> new Dense(spec.units(), bias, spec.activation())),
                maker.function(
                        "activation",
                        spec.activation(),
                        function -> new Dense(spec.units(), spec.bias(), function)));
    }
}
