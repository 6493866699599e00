package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.AveragePooling;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
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
        return joined.flatMap(field -> step(spec, plane).map(field::through));
    }

    /// The window between a layer's cells and those of its input; nothing for a layer that sees
    /// everything.
    static Optional<FieldStep> step(LayerSpec spec, Size2 plane) {
        return switch (spec) {
            case WindowedConvolution convolution -> window(convolution.window(), plane);
            case MaxPooling(Window window) -> window(window, plane);
            case AveragePooling(Window window, boolean _) -> window(window, plane);
            case ActivationSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _,
                    Flatten _ ->
                    Optional.of(FieldStep.NONE);
            case GlobalMaxPooling _, GlobalAveragePooling _, Dense _ -> Optional.empty();
        };
    }

    private static Optional<FieldStep> window(Window window, Size2 plane) {
        return Optional.of(Slide.of(window, plane).step());
    }
}
