package org.convlens.app.editor;

import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.WindowedConvolution;

import java.util.ArrayList;
import java.util.List;

/// What can be set of a layer that slides learned filters.
///
/// @param maker makes the settings of the layer
record ConvolutionSettings(SettingMaker maker) {

    List<Setting> of(ConvolutionSpec spec) {
        List<Setting> all = new ArrayList<>();
        switch (spec) {
            case Convolution convolution -> {
                all.add(maker.whole("filters", convolution.filters(), convolution::withFilters));
                addWindow(convolution, all);
                all.add(maker.whole("groups", convolution.groups(), convolution::withGroups));
            }
            case Convolution1d series -> addSeries(series, all);
            case LocallyConnected local -> {
                all.add(maker.whole("filters", local.filters(), local::withFilters));
                addWindow(local, all);
            }
            case DepthwiseConvolution depthwise -> {
                all.add(
                        maker.whole(
                                "multiplier", depthwise.multiplier(), depthwise::withMultiplier));
                addWindow(depthwise, all);
            }
            case SeparableConvolution separable -> {
                all.add(maker.whole("filters", separable.filters(), separable::withFilters));
                all.add(
                        maker.whole(
                                "multiplier", separable.multiplier(), separable::withMultiplier));
                addWindow(separable, all);
            }
            case TransposedConvolution transposed -> addTransposed(transposed, all);
        }
        all.add(maker.flag("bias", spec.bias(), spec::withBias));
        all.add(maker.function("activation", spec.activation(), spec::with));
        return all;
    }

    private void addSeries(Convolution1d spec, List<Setting> all) {
        WindowSettings window = new WindowSettings(maker);
        all.add(maker.whole("filters", spec.filters(), spec::withFilters));
        all.addAll(window.along(spec.window(), spec::with));
        if (!(spec.window().padding() instanceof Padding.Valid)) {
            all.add(content(spec));
        }
        all.add(maker.whole("groups", spec.groups(), spec::withGroups));
    }

    private void addTransposed(TransposedConvolution spec, List<Setting> all) {
        WindowSettings window = new WindowSettings(maker);
        all.add(maker.whole("filters", spec.filters(), spec::withFilters));
        all.addAll(window.of(spec.window(), spec::with));
        all.add(maker.size("output-padding", spec.outputPadding(), 0, spec::withOutputPadding));
        all.add(window.dilation(spec.window(), spec::with));
    }

    private void addWindow(WindowedConvolution spec, List<Setting> all) {
        WindowSettings window = new WindowSettings(maker);
        all.addAll(window.of(spec.window(), spec::with));
        all.add(window.dilation(spec.window(), spec::with));
        if (!(spec.window().padding() instanceof Padding.Valid)) {
            all.add(content(spec));
        }
    }

    private Setting content(WindowedConvolution spec) {
        return maker.choice(
                "content", List.of(PaddingContent.values()), spec.content(), spec::with);
    }
}
