package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.AveragePooling;
import org.convlens.network.CombinationSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PaddingContent;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;

import java.util.Optional;

/// The sliding windows of those kinds of layers that have one.
final class Windows {

    private Windows() {}

    static Optional<Window> of(LayerSpec spec) {
        return switch (spec) {
            case WindowedConvolution convolution -> Optional.of(convolution.window());
            case MaxPooling(Window window) -> Optional.of(window);
            case AveragePooling(Window window, boolean _) -> Optional.of(window);
            case GlobalMaxPooling _,
                    GlobalAveragePooling _,
                    ActivationSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _,
                    DenseSpec _ ->
                    Optional.empty();
        };
    }

    static LayerSpec with(LayerSpec spec, Window window) {
        return switch (spec) {
            case WindowedConvolution convolution -> convolution.with(window);
            case MaxPooling _ -> new MaxPooling(window);
            case AveragePooling(Window _, boolean countPadding) ->
                    new AveragePooling(window, countPadding);
            case GlobalMaxPooling _,
                    GlobalAveragePooling _,
                    ActivationSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _,
                    DenseSpec _ ->
                    spec;
        };
    }

    static PaddingContent content(LayerSpec spec) {
        return spec instanceof WindowedConvolution convolution
                ? convolution.content()
                : PaddingContent.ZERO;
    }

    /// Whether an axis has the cells its padding shows.
    static boolean finds(PaddingContent content, SlidingAxis axis) {
        int widest = Math.max(axis.before(), axis.after());
        return switch (content) {
            case ZERO, REPLICATE -> true;
            case REFLECT -> widest < axis.in();
            case CIRCULAR -> widest <= axis.in();
        };
    }
}
