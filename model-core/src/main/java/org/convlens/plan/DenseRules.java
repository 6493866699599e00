package org.convlens.plan;

import org.convlens.network.CapsuleLength;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Flatten;
import org.convlens.network.LayerSpec;
import org.convlens.network.PrimaryCapsules;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.stream.Stream;

/// Settings, shapes and counts of layers on vectors: units and capsules.
final class DenseRules {

    private static final Range CAPSULES = Range.upTo(1024);
    private static final Range ROUNDS = Range.upTo(10);

    private DenseRules() {}

    static Stream<Setting> settings(DenseSpec spec) {
        return switch (spec) {
            case Dense dense -> Stream.of(new Setting("units", dense.units(), Setting.CHANNELS));
            case DropConnect(Dense dense, double rate) ->
                    Stream.concat(
                            settings(dense), Stream.of(new Setting("rate", rate, Setting.RATE)));
            case PrimaryCapsules capsules ->
                    Stream.concat(
                            capsules(capsules.types(), capsules.dimensions()),
                            Setting.of(capsules.window()));
            case DigitCapsules capsules ->
                    Stream.concat(
                            capsules(capsules.capsules(), capsules.dimensions()),
                            Stream.of(new Setting("rounds", capsules.rounds(), ROUNDS)));
            case CapsuleLength _, Flatten _ -> Stream.empty();
        };
    }

    private static Stream<Setting> capsules(int count, int dimensions) {
        return Stream.of(
                new Setting("capsules", count, CAPSULES),
                new Setting("dimensions", dimensions, CAPSULES));
    }

    /// The same layer with every setting brought into its range.
    static LayerSpec allowed(DenseSpec spec) {
        return switch (spec) {
            case Dense dense -> allowed(dense);
            case DropConnect(Dense dense, double rate) ->
                    new DropConnect(allowed(dense), Setting.RATE.orElse(rate, 0.5));
            case PrimaryCapsules capsules ->
                    new PrimaryCapsules(
                            CAPSULES.nearest(capsules.types()),
                            CAPSULES.nearest(capsules.dimensions()),
                            AllowedSettings.of(capsules.window()));
            case DigitCapsules capsules ->
                    new DigitCapsules(
                            CAPSULES.nearest(capsules.capsules()),
                            CAPSULES.nearest(capsules.dimensions()),
                            ROUNDS.nearest(capsules.rounds()));
            case CapsuleLength _, Flatten _ -> spec;
        };
    }

    private static Dense allowed(Dense dense) {
        return new Dense(Setting.CHANNELS.nearest(dense.units()), dense.bias(), dense.activation());
    }

    static Shape output(DenseSpec spec, Shape input) {
        return switch (spec) {
            case Flatten _ -> Shape.of(Math.toIntExact(input.volume()));
            case Dense dense -> Shape.of(dense.units());
            case DropConnect(Dense dense, double _) -> Shape.of(dense.units());
            case PrimaryCapsules capsules -> primary(capsules, input);
            case DigitCapsules capsules -> Shape.of(capsules.capsules(), 1, capsules.dimensions());
            case CapsuleLength _ -> Shape.of(input.channels());
        };
    }

    private static Shape primary(PrimaryCapsules spec, Shape input) {
        Size2 places = places(spec, input);
        long capsules = Counting.product(spec.types(), places.height(), places.width());
        return Shape.of(Math.clamp(capsules, 1, Integer.MAX_VALUE), 1, spec.dimensions());
    }

    private static Size2 places(PrimaryCapsules spec, Shape input) {
        return Slide.of(spec.window(), input.plane()).out();
    }

    static long stored(DenseSpec spec, Shape input) {
        return switch (spec) {
            case Dense dense ->
                    Counting.product(dense.units(), input.volume())
                            + (dense.bias() ? dense.units() : 0);
            case DropConnect(Dense dense, double _) -> stored(dense, input);
            case PrimaryCapsules capsules -> ConvolutionCount.stored(capsules.convolution(), input);
            case DigitCapsules capsules -> votes(capsules, input);
            case CapsuleLength _, Flatten _ -> 0;
        };
    }

    static long macs(DenseSpec spec, Shape input) {
        return switch (spec) {
            case Dense dense -> Counting.product(dense.units(), input.volume());
            case DropConnect(Dense dense, double _) -> macs(dense, input);
            case PrimaryCapsules capsules -> {
                Size2 places = places(capsules, input);
                int filters = capsules.types() * capsules.dimensions();
                yield ConvolutionCount.macs(
                        capsules.convolution(),
                        input,
                        Shape.of(filters, places.height(), places.width()));
            }
            case DigitCapsules capsules -> votes(capsules, input);
            case CapsuleLength _, Flatten _ -> 0;
        };
    }

    /// One number for each pair of an input's and an output's dimension.
    private static long votes(DigitCapsules spec, Shape input) {
        return Counting.product(input.volume(), spec.capsules(), spec.dimensions());
    }
}
