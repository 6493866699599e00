package org.convlens.plan;

import org.convlens.network.Dropout;
import org.convlens.network.GaussianNoise;
import org.convlens.network.LayerSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.SpatialDropout;

/// What the numbers among the settings of regularisations may be.
final class RegularisationSettings {

    private static final Range DEVIATION = new Range(0, 1000, false);

    private RegularisationSettings() {}

    static Setting of(RegularisationSpec spec) {
        return switch (spec) {
            case Dropout(double rate) -> new Setting("rate", rate, Setting.RATE);
            case SpatialDropout(double rate) -> new Setting("rate", rate, Setting.RATE);
            case GaussianNoise(double deviation) -> new Setting("deviation", deviation, DEVIATION);
        };
    }

    /// The same layer with its setting brought into its range.
    static LayerSpec allowed(RegularisationSpec spec) {
        return switch (spec) {
            case Dropout(double rate) ->
                    new Dropout(Setting.RATE.orElse(rate, Dropout.DEFAULT_RATE));
            case SpatialDropout(double rate) ->
                    new SpatialDropout(Setting.RATE.orElse(rate, Dropout.DEFAULT_RATE));
            case GaussianNoise(double deviation) ->
                    new GaussianNoise(DEVIATION.orElse(deviation, GaussianNoise.DEFAULT_DEVIATION));
        };
    }
}
