package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.ActivationSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Restraint;

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
            case ActivationSpec spec -> List.of(maker.activation(spec));
            case NormalisationSpec spec -> new NormalisationSettings(maker).of(spec);
            case RegularisationSpec spec -> List.of(new RegularisationSettings(maker).of(spec));
            case CombinationSpec _ -> List.of();
        };
    }
}
