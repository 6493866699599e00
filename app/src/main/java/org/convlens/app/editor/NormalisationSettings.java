package org.convlens.app.editor;

import org.convlens.network.BatchNormalisation;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.NormalisationSpec;

import java.util.List;
import java.util.function.Function;

/// What can be set of normalisations.
record NormalisationSettings(SettingMaker make) {

    List<Setting> of(NormalisationSpec spec) {
        return switch (spec) {
            case BatchNormalisation(double epsilon, double decay, boolean scale) ->
                    List.of(
                            epsilon(
                                    epsilon,
                                    number -> new BatchNormalisation(number, decay, scale)),
                            make.decimal(
                                    "decay",
                                    decay,
                                    number -> 0 <= number && number <= 1,
                                    number -> new BatchNormalisation(epsilon, number, scale)),
                            make.flag(
                                    "learned-scale",
                                    scale,
                                    flag -> new BatchNormalisation(epsilon, decay, flag)));
            case LayerNormalisation(double epsilon) ->
                    List.of(epsilon(epsilon, LayerNormalisation::new));
            case GroupNormalisation(int groups, double epsilon) ->
                    List.of(
                            make.whole(
                                    "channel-groups",
                                    groups,
                                    number -> new GroupNormalisation(number, epsilon)),
                            epsilon(epsilon, number -> new GroupNormalisation(groups, number)));
            case LocalResponseNormalisation response -> of(response);
        };
    }

    private List<Setting> of(LocalResponseNormalisation spec) {
        int n = spec.n();
        double alpha = spec.alpha();
        double beta = spec.beta();
        double k = spec.k();
        return List.of(
                make.whole(
                        "neighbours",
                        n,
                        now -> new LocalResponseNormalisation(now, alpha, beta, k)),
                number(
                        "response-alpha",
                        alpha,
                        now -> new LocalResponseNormalisation(n, now, beta, k)),
                number(
                        "response-beta",
                        beta,
                        now -> new LocalResponseNormalisation(n, alpha, now, k)),
                make.decimal(
                        "response-k",
                        k,
                        now -> now > 0,
                        now -> new LocalResponseNormalisation(n, alpha, beta, now)));
    }

    private Setting number(String key, double now, Function<Double, LayerSpec> change) {
        return make.decimal(key, now, number -> number >= 0, change);
    }

    private Setting epsilon(double now, Function<Double, LayerSpec> change) {
        return make.decimal("epsilon", now, number -> number > 0, change);
    }
}
