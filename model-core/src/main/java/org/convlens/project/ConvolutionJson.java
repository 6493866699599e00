package org.convlens.project;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LocallyConnected;
import org.convlens.network.PaddingContent;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.WindowedConvolution;
import org.convlens.tensor.Size2;

import tools.jackson.databind.node.ObjectNode;

/// Layers that slide learned filters, in network.json.
final class ConvolutionJson {

    private ConvolutionJson() {}

    /// {@return the settings of a layer}
    ///
    /// @param kind one of the family's
    /// @param fields the layer's object
    static ConvolutionSpec read(String kind, Fields fields) {
        ConvolutionSpec plain = plain(kind, fields);
        ConvolutionSpec padded =
                plain instanceof WindowedConvolution windowed
                        ? windowed.with(
                                fields.word("paddingContent", PaddingContent.ZERO, Fields::wordOf))
                        : plain;
        return padded.withBias(fields.flag("bias", true))
                .with(LayerReader.function(fields, "activation"));
    }

    private static ConvolutionSpec plain(String kind, Fields fields) {
        return switch (kind) {
            case "convolution" ->
                    Convolution.of(fields.whole("filters"), WindowJson.ofConvolution(fields))
                            .withGroups(fields.whole("groups", 1));
            case "convolution-1d" ->
                    Convolution1d.of(fields.whole("filters"), WindowJson.ofSeries(fields))
                            .withGroups(fields.whole("groups", 1));
            case "locally-connected" ->
                    LocallyConnected.of(fields.whole("filters"), WindowJson.ofConvolution(fields));
            case "depthwise-convolution" ->
                    DepthwiseConvolution.of(
                            fields.whole("multiplier", 1), WindowJson.ofConvolution(fields));
            case "separable-convolution" ->
                    SeparableConvolution.of(
                                    fields.whole("filters"), WindowJson.ofConvolution(fields))
                            .withMultiplier(fields.whole("multiplier", 1));
            case "transposed-convolution" ->
                    TransposedConvolution.of(
                                    fields.whole("filters"), WindowJson.ofConvolution(fields))
                            .withOutputPadding(
                                    WindowJson.size(
                                            fields,
                                            "outputPadding",
                                            TransposedConvolution.NO_OUTPUT_PADDING));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// Adds a layer's settings to its object.
    static void write(ConvolutionSpec spec, ObjectNode target) {
        switch (spec) {
            case Convolution convolution -> {
                target.put("filters", convolution.filters());
                writeWindow(convolution, target);
                LayerWriter.put(target, "groups", convolution.groups(), 1);
            }
            case Convolution1d series -> {
                target.put("filters", series.filters());
                WindowJson.writeSeries(series.window(), target);
                LayerWriter.put(target, "paddingContent", series.content(), PaddingContent.ZERO);
                LayerWriter.put(target, "groups", series.groups(), 1);
            }
            case LocallyConnected local -> {
                target.put("filters", local.filters());
                writeWindow(local, target);
            }
            case DepthwiseConvolution depthwise -> {
                LayerWriter.put(target, "multiplier", depthwise.multiplier(), 1);
                writeWindow(depthwise, target);
            }
            case SeparableConvolution separable -> {
                target.put("filters", separable.filters());
                LayerWriter.put(target, "multiplier", separable.multiplier(), 1);
                writeWindow(separable, target);
            }
            case TransposedConvolution transposed -> write(transposed, target);
        }
        LayerWriter.put(target, "bias", spec.bias(), true);
        LayerWriter.put(target, "activation", spec.activation(), ActivationFunction.IDENTITY);
    }

    private static void write(TransposedConvolution spec, ObjectNode target) {
        target.put("filters", spec.filters());
        WindowJson.write(spec.window(), Size2.ONE, target);
        WindowJson.writeDilation(spec.window(), target);
        LayerWriter.put(
                target,
                "outputPadding",
                Sizes.json(spec.outputPadding()),
                Sizes.json(TransposedConvolution.NO_OUTPUT_PADDING));
    }

    private static void writeWindow(WindowedConvolution spec, ObjectNode target) {
        WindowJson.write(spec.window(), Size2.ONE, target);
        LayerWriter.put(target, "paddingContent", spec.content(), PaddingContent.ZERO);
        WindowJson.writeDilation(spec.window(), target);
    }
}
