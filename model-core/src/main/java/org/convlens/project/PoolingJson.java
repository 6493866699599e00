package org.convlens.project;

import org.convlens.network.AveragePooling;
import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GlobalPooling;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.StochasticPooling;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

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
            case "stochastic-pooling" -> new StochasticPooling(WindowJson.ofPooling(fields));
            case "channel-max-pooling" -> {
                int kernel = fields.whole("kernel");
                yield new ChannelMaxPooling(kernel, fields.whole("stride", kernel));
            }
            case "channel-average-pooling" -> {
                int kernel = fields.whole("kernel");
                yield new ChannelAveragePooling(kernel, fields.whole("stride", kernel));
            }
            case "roi-pooling" -> new RoiPooling(WindowJson.size(fields, "output"), region(fields));
            case "upsampling" ->
                    new Upsampling(
                            WindowJson.size(fields, "scale"),
                            fields.word("mode", Upsampling.Mode.NEAREST, Fields::wordOf));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Region region(Fields fields) {
        List<Double> sides = fields.list("region", Fields::number);
        return switch (sides.size()) {
            case 0 -> Region.WHOLE;
            case 4 -> new Region(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
            default ->
                    throw new ProjectException(
                            "%s: \"region\" needs top, left, height and width; received: %d numbers"
                                    .formatted(fields.place(), sides.size()));
        };
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
            case StochasticPooling(Window window) -> writeWindow(window, target);
            case ChannelMaxPooling(int kernel, int stride) -> writeChannels(kernel, stride, target);
            case ChannelAveragePooling(int kernel, int stride) ->
                    writeChannels(kernel, stride, target);
            case RoiPooling roi -> write(roi, target);
            case GlobalPooling _ -> {}
            case Upsampling(Size2 scale, Upsampling.Mode mode) -> {
                target.set("scale", Sizes.json(scale));
                LayerWriter.put(target, "mode", mode, Upsampling.Mode.NEAREST);
            }
        }
    }

    private static void writeChannels(int kernel, int stride, ObjectNode target) {
        target.put("kernel", kernel);
        LayerWriter.put(target, "stride", stride, kernel);
    }

    private static void write(RoiPooling roi, ObjectNode target) {
        target.set("output", Sizes.json(roi.output()));
        Region region = roi.region();
        if (!region.equals(Region.WHOLE)) {
            target.putArray("region")
                    .add(region.top())
                    .add(region.left())
                    .add(region.height())
                    .add(region.width());
        }
    }

    private static void writeWindow(Window window, ObjectNode target) {
        WindowJson.write(window, window.kernel(), target);
    }
}
