package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What can be set of one layer.
final class LayerSettings {

    private final Texts texts;
    private final SettingMaker make;
    private final Layer layer;

    private LayerSettings(Texts texts, Layer layer) {
        this.texts = texts;
        this.make = new SettingMaker(texts, layer);
        this.layer = layer;
    }

    /// All settings of a layer but its name.
    static List<Setting> of(Layer layer, Texts texts) {
        return new LayerSettings(texts, layer).all();
    }

    private List<Setting> all() {
        return switch (layer.spec()) {
            case Convolution spec -> convolution(spec);
            case MaxPooling(Window window) -> window(window, MaxPooling::new);
            case AveragePooling spec -> averagePooling(spec);
            case Dense spec -> dense(spec);
            case Activation(ActivationFunction function) ->
                    List.of(make.function("function", function, Activation::new));
            case NormalisationSpec spec -> new NormalisationSettings(make).of(spec);
            case Dropout(double rate) ->
                    List.of(
                            make.decimal(
                                    "rate", rate, share -> 0 <= share && share < 1, Dropout::new));
            default -> List.of();
        };
    }

    private List<Setting> convolution(Convolution spec) {
        List<Setting> all = new ArrayList<>();
        all.add(
                make.whole(
                        "filters", spec.filters(), filters -> with(spec, filters, spec.groups())));
        all.addAll(window(spec.window(), spec::with));
        all.add(
                make.size(
                        "dilation",
                        spec.window().dilation(),
                        dilation -> spec.with(dilated(spec.window(), dilation))));
        if (!(spec.window().padding() instanceof Padding.Valid)) {
            all.add(content(spec));
        }
        all.add(make.whole("groups", spec.groups(), groups -> with(spec, spec.filters(), groups)));
        all.add(make.flag("bias", spec.bias(), bias -> with(spec, bias)));
        all.add(make.function("activation", spec.activation(), spec::with));
        return all;
    }

    private static Convolution with(Convolution spec, int filters, int groups) {
        return new Convolution(
                filters, spec.window(), spec.content(), groups, spec.bias(), spec.activation());
    }

    private static Convolution with(Convolution spec, boolean bias) {
        return new Convolution(
                spec.filters(),
                spec.window(),
                spec.content(),
                spec.groups(),
                bias,
                spec.activation());
    }

    private Setting content(Convolution spec) {
        return make.choice(
                "content",
                List.of(PaddingContent.values()),
                spec.content(),
                content ->
                        new Convolution(
                                spec.filters(),
                                spec.window(),
                                content,
                                spec.groups(),
                                spec.bias(),
                                spec.activation()));
    }

    private List<Setting> averagePooling(AveragePooling spec) {
        List<Setting> all =
                new ArrayList<>(
                        window(
                                spec.window(),
                                window -> new AveragePooling(window, spec.countPadding())));
        if (!(spec.window().padding() instanceof Padding.Valid)) {
            all.add(
                    make.flag(
                            "count-padding",
                            spec.countPadding(),
                            counted -> new AveragePooling(spec.window(), counted)));
        }
        return all;
    }

    private List<Setting> dense(Dense spec) {
        return List.of(
                make.whole(
                        "units",
                        spec.units(),
                        units -> new Dense(units, spec.bias(), spec.activation())),
                make.flag(
                        "bias",
                        spec.bias(),
                        bias -> new Dense(spec.units(), bias, spec.activation())),
                make.function(
                        "activation",
                        spec.activation(),
                        function -> new Dense(spec.units(), spec.bias(), function)));
    }

    private List<Setting> window(Window window, Function<Window, LayerSpec> changed) {
        List<Setting> all = new ArrayList<>();
        all.add(
                make.size(
                        "kernel",
                        window.kernel(),
                        size ->
                                changed.apply(
                                        new Window(
                                                size,
                                                window.stride(),
                                                window.dilation(),
                                                window.padding()))));
        all.add(
                make.size(
                        "stride",
                        window.stride(),
                        size ->
                                changed.apply(
                                        new Window(
                                                window.kernel(),
                                                size,
                                                window.dilation(),
                                                window.padding()))));
        all.add(padding(window, changed));
        if (window.padding() instanceof Padding.Explicit) {
            all.add(
                    new Setting.Typed(
                            "padding-cells",
                            PaddingText.of(window.padding()),
                            text ->
                                    PaddingText.parse(text)
                                            .map(padding -> changed.apply(window.with(padding)))
                                            .map(make::edit)));
        }
        return all;
    }

    private static Window dilated(Window window, Size2 dilation) {
        return new Window(window.kernel(), window.stride(), dilation, window.padding());
    }

    private Setting padding(Window window, Function<Window, LayerSpec> changed) {
        List<Padding> paddings =
                List.of(new Padding.Valid(), new Padding.Same(), Padding.Explicit.all(1));
        List<Setting.Option> options =
                paddings.stream()
                        .map(padding ->
                                new Setting.Option(
                                        texts.get("option.padding." + nameOf(padding)),
                                        make.edit(changed.apply(window.with(padding)))))
                        .toList();
        int chosen =
                paddings.stream()
                        .map(LayerSettings::nameOf)
                        .toList()
                        .indexOf(nameOf(window.padding()));
        return new Setting.Choice("padding", options, chosen);
    }

    private static String nameOf(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> "valid";
            case Padding.Same _ -> "same";
            case Padding.Explicit _ -> "explicit";
        };
    }
}
