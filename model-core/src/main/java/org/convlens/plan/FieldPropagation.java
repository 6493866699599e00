package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CapsuleSpec;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Dense;
import org.convlens.network.DropConnect;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalPooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.RoiPooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.network.WindowedPooling;
import org.convlens.receptivefield.FieldStep;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.Optional;

/// How fields grow from layer to layer; a dense or global layer sees everything and has none.
final class FieldPropagation {

    private FieldPropagation() {}

    static Optional<ReceptiveField> field(
            LayerSpec spec, Size2 plane, List<ReceptiveField> inputs) {
        Optional<ReceptiveField> joined = inputs.stream().reduce(ReceptiveField::joinedWith);
        return joined.flatMap(field -> step(spec, plane).flatMap(field::through));
    }

    /// The window between a layer's cells and those of its input; nothing for a layer that sees
    /// everything.
    static Optional<FieldStep> step(LayerSpec spec, Size2 plane) {
        return switch (spec) {
            case WindowedConvolution convolution -> window(convolution.window(), plane);
            case TransposedConvolution transposed ->
                    Optional.of(Spread.of(transposed, plane).step());
            case WindowedPooling pooling -> window(pooling.window(), plane);
            case Upsampling upsampling -> Optional.of(Interpolation.step(upsampling));
            case MaxUnpooling unpooling -> Optional.of(Unpooled.step(unpooling, plane));
            case ChannelMaxPooling _,
                    ChannelAveragePooling _,
                    ActivationSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _,
                    Flatten _ ->
                    Optional.of(FieldStep.NONE);
            case GlobalPooling _, RoiPooling _, Dense _, DropConnect _, CapsuleSpec _ ->
                    Optional.empty();
        };
    }

    /// How many of a layer's inputs its cells see; what only tells places is not seen.
    static int seen(LayerSpec spec, int inputs) {
        return spec instanceof MaxUnpooling ? Math.min(inputs, 1) : inputs;
    }

    private static Optional<FieldStep> window(Window window, Size2 plane) {
        return Optional.of(Slide.of(window, plane).step());
    }
}
