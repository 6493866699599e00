package org.convlens.app.editor;

import org.convlens.network.Dropout;
import org.convlens.network.GaussianNoise;
import org.convlens.network.LayerSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.SpatialDropout;

import java.util.function.Function;

/// What can be set of layers that disturb training.
///
/// @param maker makes the settings of the layer
record RegularisationSettings(SettingMaker maker) {

    Setting of(RegularisationSpec spec) {
        return switch (spec) {
            case Dropout(double rate) -> rate(rate, Dropout::new);
            case SpatialDropout(double rate) -> rate(rate, SpatialDropout::new);
            case GaussianNoise(double deviation) ->
                    maker.decimal(
                            "deviation", deviation, number -> number >= 0, GaussianNoise::new);
        };
    }

    private Setting rate(double now, Function<Double, LayerSpec> make) {
        return maker.decimal("rate", now, rate -> 0 <= rate && rate < 1, make);
    }
}
