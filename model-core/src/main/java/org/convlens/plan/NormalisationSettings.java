package org.convlens.plan;

import org.convlens.network.BatchNormalisation;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.NormalisationSpec;

import java.util.stream.Stream;

/// What the numbers among the settings of normalisations may be.
final class NormalisationSettings {

    private static final Range EPSILON = Setting.EPSILON;
    private static final Range DECAY = Setting.DECAY;
    private static final Range ALPHA = new Range(0, 1000, false);
    private static final Range BETA = new Range(0, 10, false);
    private static final Range OFFSET = new Range(1e-3, 1000, false);

    private NormalisationSettings() {}

    static Stream<Setting> of(NormalisationSpec spec) {
        return switch (spec) {
            case BatchNormalisation(double epsilon, double decay, boolean _) ->
                    Stream.of(epsilon(epsilon), new Setting("decay", decay, DECAY));
            case LayerNormalisation(double epsilon) -> Stream.of(epsilon(epsilon));
            case GroupNormalisation(int groups, double epsilon) ->
                    Stream.of(new Setting("groups", groups, Setting.CHANNELS), epsilon(epsilon));
            case LocalResponseNormalisation(int n, double alpha, double beta, double k) ->
                    Stream.of(
                            new Setting("n", n, Setting.CHANNELS),
                            new Setting("alpha", alpha, ALPHA),
                            new Setting("beta", beta, BETA),
                            new Setting("k", k, OFFSET));
        };
    }

    private static Setting epsilon(double value) {
        return new Setting("epsilon", value, EPSILON);
    }

    /// The same layer with every setting brought into its range.
    static LayerSpec allowed(NormalisationSpec spec) {
        return switch (spec) {
            case BatchNormalisation(double epsilon, double decay, boolean scale) ->
                    new BatchNormalisation(
                            EPSILON.orElse(epsilon, BatchNormalisation.DEFAULT_EPSILON),
                            DECAY.orElse(decay, BatchNormalisation.DEFAULT_DECAY),
                            scale);
            case LayerNormalisation(double epsilon) ->
                    new LayerNormalisation(
                            EPSILON.orElse(epsilon, LayerNormalisation.DEFAULT_EPSILON));
            case GroupNormalisation(int groups, double epsilon) ->
                    new GroupNormalisation(
                            Setting.CHANNELS.nearest(groups),
                            EPSILON.orElse(epsilon, GroupNormalisation.DEFAULT_EPSILON));
            case LocalResponseNormalisation response -> allowed(response);
        };
    }

    private static LayerSpec allowed(LocalResponseNormalisation spec) {
        LocalResponseNormalisation usual = LocalResponseNormalisation.DEFAULT;
        return new LocalResponseNormalisation(
                Setting.CHANNELS.nearest(spec.n()),
                ALPHA.orElse(spec.alpha(), usual.alpha()),
                BETA.orElse(spec.beta(), usual.beta()),
                OFFSET.orElse(spec.k(), usual.k()));
    }
}
