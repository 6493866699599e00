package org.convlens.plan;

import org.convlens.network.BlurPooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.network.WindowedPooling;

import java.util.Optional;

/// The sliding windows of those kinds of layers that have one.
final class Windows {

    private Windows() {}

    /// The window that slides over the maps that come in.
    static Optional<Window> of(LayerSpec spec) {
        return switch (spec) {
            case WindowedConvolution convolution -> Optional.of(convolution.window());
            case WindowedPooling pooling -> Optional.of(pooling.window());
            case PrimaryCapsules capsules -> Optional.of(capsules.window());
            default -> Optional.empty();
        };
    }

    /// The window that slides over maps, be it those that come in or those that go out.
    static Optional<Window> whole(LayerSpec spec) {
        return switch (spec) {
            case TransposedConvolution transposed -> Optional.of(transposed.window());
            case MaxUnpooling unpooling -> Optional.of(unpooling.window());
            default -> of(spec);
        };
    }

    static LayerSpec with(LayerSpec spec, Window window) {
        return switch (spec) {
            case WindowedConvolution convolution -> convolution.with(window);
            case TransposedConvolution transposed -> transposed.with(window);
            case WindowedPooling pooling -> pooling.with(window);
            case MaxUnpooling _ -> new MaxUnpooling(window);
            case PrimaryCapsules capsules ->
                    new PrimaryCapsules(capsules.types(), capsules.dimensions(), window);
            default -> spec;
        };
    }

    static PaddingContent content(LayerSpec spec) {
        return switch (spec) {
            case WindowedConvolution convolution -> convolution.content();
            case BlurPooling blur -> blur.content();
            default -> PaddingContent.ZERO;
        };
    }

    static LayerSpec zeroPadded(LayerSpec spec) {
        return switch (spec) {
            case WindowedConvolution convolution -> convolution.with(PaddingContent.ZERO);
            case BlurPooling(Window window, PaddingContent _) ->
                    new BlurPooling(window, PaddingContent.ZERO);
            default -> spec;
        };
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
