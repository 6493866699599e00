package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.Elu;
import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Restraint;
import org.convlens.network.Window;

import java.util.List;
import java.util.stream.Stream;

/// What can be set of one layer.
final class LayerSettings {

    private final SettingMaker maker;

    private LayerSettings(SettingMaker maker) {
        this.maker = maker;
    }

    /// All settings of a layer but its name.
    static List<Setting> of(Layer layer, Texts texts) {
        SettingMaker maker = new SettingMaker(texts, layer);
        List<Setting> all = new LayerSettings(maker).of(layer.spec());
        return Restraint.fits(layer.spec())
                ? Stream.concat(all.stream(), maker.restraints().stream()).toList()
                : all;
    }

    private List<Setting> of(LayerSpec layer) {
        return switch (layer) {
            case ConvolutionSpec spec -> new ConvolutionSettings(maker).of(spec);
            case PoolingSpec spec -> new PoolingSettings(maker).of(spec);
            case DenseSpec spec -> new DenseSettings(maker).of(spec);
            case ActivationSpec spec -> activation(spec);
            case NormalisationSpec spec -> new NormalisationSettings(maker).of(spec);
            case RegularisationSpec spec -> List.of(new RegularisationSettings(maker).of(spec));
            case MaxUnpooling(Window window) ->
                    new WindowSettings(maker).of(window, MaxUnpooling::new);
            case Concatenate(Concatenate.Axis axis) ->
                    List.of(
                            maker.choice(
                                    "axis",
                                    List.of(Concatenate.Axis.values()),
                                    axis,
                                    Concatenate::new));
            case CombinationSpec _ -> List.of();
        };
    }

    private List<Setting> activation(ActivationSpec spec) {
        return switch (spec) {
            case Elu(double alpha) -> List.of(maker.activation(spec), bow(alpha));
            case Activation(ActivationFunction function) when function == ActivationFunction.ELU ->
                    List.of(maker.activation(spec), bow(Elu.USUAL_ALPHA));
            case LeakyRelu(double alpha) -> List.of(maker.activation(spec), slope(alpha));
            case Activation(ActivationFunction function)
                    when function == ActivationFunction.LEAKY_RELU ->
                    List.of(maker.activation(spec), slope(LeakyRelu.USUAL_ALPHA));
            case Activation _, ParametricRelu _, ChannelSoftmax _ ->
                    List.of(maker.activation(spec));
        };
    }

    private Setting bow(double alpha) {
        return maker.decimal(
                "alpha", alpha, value -> 0 <= value && value <= Elu.LARGEST_ALPHA, Elu::of);
    }

    private Setting slope(double alpha) {
        return maker.decimal("slope", alpha, value -> 0 <= value && value <= 1, LeakyRelu::of);
    }
}
