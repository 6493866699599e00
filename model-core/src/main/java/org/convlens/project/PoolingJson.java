package org.convlens.project;

import org.convlens.network.AveragePooling;
import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GlobalPooling;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import tools.jackson.databind.node.ObjectNode;

/// Layers that summarise windows, in network.json.
final class PoolingJson {

    private PoolingJson() {}

    /// {@return the settings of a layer}
    ///
    /// @param kind one of the family's
    /// @param fields the layer's object
    static PoolingSpec read(String kind, Fields fields) {
        return switch (kind) {
            case "max-pooling" -> new MaxPooling(WindowJson.ofPooling(fields));
            case "average-pooling" ->
                    new AveragePooling(
                            WindowJson.ofPooling(fields), fields.flag("countPadding", false));
            case "global-max-pooling" -> new GlobalMaxPooling();
            case "global-average-pooling" -> new GlobalAveragePooling();
            case "lp-pooling" ->
                    new LpPooling(
                            WindowJson.ofPooling(fields), fields.number("p", LpPooling.DEFAULT_P));
            case "blur-pooling" ->
                    new BlurPooling(
                            WindowJson.ofPooling(fields),
                            fields.word("paddingContent", PaddingContent.ZERO, Fields::wordOf));
            case "channel-max-pooling" -> channelMax(fields);
            case "upsampling" ->
                    new Upsampling(
                            WindowJson.size(fields, "scale"),
                            fields.word("mode", Upsampling.Mode.NEAREST, Fields::wordOf));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static ChannelMaxPooling channelMax(Fields fields) {
        int kernel = fields.whole("kernel");
        return new ChannelMaxPooling(kernel, fields.whole("stride", kernel));
    }

    /// Adds a layer's settings to its object.
    static void write(PoolingSpec spec, ObjectNode target) {
        switch (spec) {
            case MaxPooling(Window window) -> writeWindow(window, target);
            case AveragePooling(Window window, boolean countPadding) -> {
                writeWindow(window, target);
                LayerWriter.put(target, "countPadding", countPadding, false);
            }
            case LpPooling(Window window, double p) -> {
                writeWindow(window, target);
                LayerWriter.put(target, "p", p, LpPooling.DEFAULT_P);
            }
            case BlurPooling(Window window, PaddingContent content) -> {
                writeWindow(window, target);
                LayerWriter.put(target, "paddingContent", content, PaddingContent.ZERO);
            }
            case ChannelMaxPooling(int kernel, int stride) -> {
                target.put("kernel", kernel);
                LayerWriter.put(target, "stride", stride, kernel);
            }
            case GlobalPooling _ -> {}
            case Upsampling(Size2 scale, Upsampling.Mode mode) -> {
                target.set("scale", Sizes.json(scale));
                LayerWriter.put(target, "mode", mode, Upsampling.Mode.NEAREST);
            }
        }
    }

    private static void writeWindow(Window window, ObjectNode target) {
        WindowJson.write(window, window.kernel(), target);
    }
}
