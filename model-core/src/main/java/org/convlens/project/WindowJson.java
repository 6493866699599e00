package org.convlens.project;

import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import tools.jackson.databind.node.ObjectNode;

/// Sliding windows in network.json.
final class WindowJson {

    private WindowJson() {}

    /// {@return a window whose stride is 1 unless said, and which may be dilated}
    static Window ofConvolution(Fields fields) {
        return new Window(
                size(fields, "kernel"),
                size(fields, "stride", Size2.ONE),
                size(fields, "dilation", Size2.ONE),
                padding(fields));
    }

    /// {@return a window along a series; padding is one number or [left, right]}
    static Window ofSeries(Fields fields) {
        return new Window(
                new Size2(1, fields.whole("kernel")),
                new Size2(1, fields.whole("stride", 1)),
                new Size2(1, fields.whole("dilation", 1)),
                fields.find("padding")
                        .map(node -> Sizes.ends(node, fields.place() + ", \"padding\""))
                        .orElseGet(Padding.Valid::new));
    }

    /// Adds a window along a series.
    static void writeSeries(Window window, ObjectNode target) {
        target.put("kernel", window.kernel().width());
        LayerWriter.put(target, "stride", window.stride().width(), 1);
        LayerWriter.put(
                target, "padding", Sizes.ends(window.padding()), Sizes.json(new Padding.Valid()));
        LayerWriter.put(target, "dilation", window.dilation().width(), 1);
    }

    /// {@return a window whose stride is its kernel unless said}
    static Window ofPooling(Fields fields) {
        Size2 kernel = size(fields, "kernel");
        return new Window(kernel, size(fields, "stride", kernel), Size2.ONE, padding(fields));
    }

    /// {@return a size, or another one if it is left out}
    static Size2 size(Fields fields, String name, Size2 otherwise) {
        return fields.find(name)
                .map(node -> Sizes.size(node, fields.place() + ", \"" + name + "\""))
                .orElse(otherwise);
    }

    /// {@return a size that must be there}
    static Size2 size(Fields fields, String name) {
        return Sizes.size(fields.require(name), fields.place() + ", \"" + name + "\"");
    }

    private static Padding padding(Fields fields) {
        return fields.find("padding")
                .map(node -> Sizes.padding(node, fields.place() + ", \"padding\""))
                .orElseGet(Padding.Valid::new);
    }

    /// Adds kernel, stride and padding of a window.
    ///
    /// @param stride the usual one, which is left out
    static void write(Window window, Size2 stride, ObjectNode target) {
        target.set("kernel", Sizes.json(window.kernel()));
        LayerWriter.put(target, "stride", Sizes.json(window.stride()), Sizes.json(stride));
        LayerWriter.put(
                target, "padding", Sizes.json(window.padding()), Sizes.json(new Padding.Valid()));
    }

    /// Adds a window's dilation.
    static void writeDilation(Window window, ObjectNode target) {
        LayerWriter.put(target, "dilation", Sizes.json(window.dilation()), Sizes.json(Size2.ONE));
    }
}
