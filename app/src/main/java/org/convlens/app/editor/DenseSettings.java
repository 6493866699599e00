package org.convlens.app.editor;

import org.convlens.network.CapsuleLength;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Flatten;
import org.convlens.network.LayerSpec;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What can be set of layers on vectors, units and capsules.
///
/// @param maker makes the settings of the layer
record DenseSettings(SettingMaker maker) {

    List<Setting> of(DenseSpec spec) {
        return switch (spec) {
            case Dense dense -> dense(dense, now -> now);
            case DropConnect connect -> connect(connect);
            case PrimaryCapsules capsules -> primary(capsules);
            case DigitCapsules capsules -> digits(capsules);
            case CapsuleLength _, Flatten _ -> List.of();
        };
    }

    private List<Setting> dense(Dense spec, Function<Dense, LayerSpec> make) {
        return List.of(
                maker.whole(
                        "units",
                        spec.units(),
                        units -> make.apply(new Dense(units, spec.bias(), spec.activation()))),
                maker.flag(
                        "bias",
                        spec.bias(),
                        bias -> make.apply(new Dense(spec.units(), bias, spec.activation()))),
                maker.function(
                        "activation",
                        spec.activation(),
                        function -> make.apply(new Dense(spec.units(), spec.bias(), function))));
    }

    private List<Setting> connect(DropConnect spec) {
        List<Setting> all =
                new ArrayList<>(dense(spec.dense(), now -> new DropConnect(now, spec.rate())));
        all.add(
                maker.decimal(
                        "rate",
                        spec.rate(),
                        rate -> 0 <= rate && rate < 1,
                        rate -> new DropConnect(spec.dense(), rate)));
        return all;
    }

    private List<Setting> primary(PrimaryCapsules spec) {
        int types = spec.types();
        int dimensions = spec.dimensions();
        Window window = spec.window();
        List<Setting> all = new ArrayList<>();
        all.add(
                maker.whole(
                        "capsules", types, now -> new PrimaryCapsules(now, dimensions, window)));
        all.add(
                maker.whole(
                        "dimensions", dimensions, now -> new PrimaryCapsules(types, now, window)));
        all.addAll(
                new WindowSettings(maker)
                        .of(window, now -> new PrimaryCapsules(types, dimensions, now)));
        return all;
    }

    private List<Setting> digits(DigitCapsules spec) {
        int capsules = spec.capsules();
        int dimensions = spec.dimensions();
        int rounds = spec.rounds();
        return List.of(
                maker.whole(
                        "capsules", capsules, now -> new DigitCapsules(now, dimensions, rounds)),
                maker.whole(
                        "dimensions", dimensions, now -> new DigitCapsules(capsules, now, rounds)),
                maker.whole("rounds", rounds, now -> new DigitCapsules(capsules, dimensions, now)));
    }
}
