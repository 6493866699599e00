package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// What can be set of one layer.
final class LayerSettings {

    private final Texts texts;
    private final LayerWords words;
    private final Layer layer;

    private LayerSettings(Texts texts, Layer layer) {
        this.texts = texts;
        this.words = new LayerWords(texts);
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
                    List.of(function("function", function, Activation::new));
            case BatchNormalisation spec -> normalisation(spec);
            case Dropout(double rate) ->
                    List.of(decimal("rate", rate, share -> 0 <= share && share < 1, Dropout::new));
            default -> List.of();
        };
    }

    private List<Setting> convolution(Convolution spec) {
        List<Setting> all = new ArrayList<>();
        all.add(whole("filters", spec.filters(), filters -> with(spec, filters, spec.groups())));
        all.addAll(window(spec.window(), spec::with));
        all.add(
                size(
                        "dilation",
                        spec.window().dilation(),
                        dilation -> spec.with(dilated(spec.window(), dilation))));
        if (!(spec.window().padding() instanceof Padding.Valid)) {
            all.add(content(spec));
        }
        all.add(whole("groups", spec.groups(), groups -> with(spec, spec.filters(), groups)));
        all.add(flag("bias", spec.bias(), bias -> with(spec, bias)));
        all.add(function("activation", spec.activation(), spec::with));
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
        return choice(
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
                    flag(
                            "count-padding",
                            spec.countPadding(),
                            counted -> new AveragePooling(spec.window(), counted)));
        }
        return all;
    }

    private List<Setting> dense(Dense spec) {
        return List.of(
                whole(
                        "units",
                        spec.units(),
                        units -> new Dense(units, spec.bias(), spec.activation())),
                flag("bias", spec.bias(), bias -> new Dense(spec.units(), bias, spec.activation())),
                function(
                        "activation",
                        spec.activation(),
                        function -> new Dense(spec.units(), spec.bias(), function)));
    }

    private List<Setting> normalisation(BatchNormalisation spec) {
        return List.of(
                decimal(
                        "epsilon",
                        spec.epsilon(),
                        number -> number > 0,
                        number -> new BatchNormalisation(number, spec.decay())),
                decimal(
                        "decay",
                        spec.decay(),
                        number -> 0 <= number && number <= 1,
                        number -> new BatchNormalisation(spec.epsilon(), number)));
    }

    private List<Setting> window(Window window, Function<Window, LayerSpec> make) {
        List<Setting> all = new ArrayList<>();
        all.add(
                size(
                        "kernel",
                        window.kernel(),
                        size ->
                                make.apply(
                                        new Window(
                                                size,
                                                window.stride(),
                                                window.dilation(),
                                                window.padding()))));
        all.add(
                size(
                        "stride",
                        window.stride(),
                        size ->
                                make.apply(
                                        new Window(
                                                window.kernel(),
                                                size,
                                                window.dilation(),
                                                window.padding()))));
        all.add(padding(window, make));
        if (window.padding() instanceof Padding.Explicit) {
            all.add(
                    new Setting.Typed(
                            "padding-cells",
                            PaddingText.of(window.padding()),
                            text ->
                                    PaddingText.parse(text)
                                            .map(padding -> make.apply(window.with(padding)))
                                            .map(this::edit)));
        }
        return all;
    }

    private static Window dilated(Window window, Size2 dilation) {
        return new Window(window.kernel(), window.stride(), dilation, window.padding());
    }

    private Setting padding(Window window, Function<Window, LayerSpec> make) {
        List<Padding> paddings =
                List.of(new Padding.Valid(), new Padding.Same(), Padding.Explicit.all(1));
        List<Setting.Option> options =
                paddings.stream()
                        .map(padding ->
                                new Setting.Option(
                                        texts.get("option.padding." + nameOf(padding)),
                                        edit(make.apply(window.with(padding)))))
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

    private Setting function(
            String key, ActivationFunction now, Function<ActivationFunction, LayerSpec> make) {
        List<Setting.Option> options =
                Arrays.stream(ActivationFunction.values())
                        .map(function ->
                                new Setting.Option(
                                        words.nameOf(function), edit(make.apply(function))))
                        .toList();
        int chosen = List.of(ActivationFunction.values()).indexOf(now);
        return new Setting.Choice(key, options, chosen);
    }

    private <E extends Enum<E>> Setting choice(
            String key, List<E> values, E now, Function<E, LayerSpec> make) {
        List<Setting.Option> options =
                values.stream()
                        .map(value ->
                                new Setting.Option(
                                        texts.get("option." + key + "." + idOf(value)),
                                        edit(make.apply(value))))
                        .toList();
        return new Setting.Choice(key, options, values.indexOf(now));
    }

    private static String idOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Setting whole(String key, int now, Function<Integer, LayerSpec> make) {
        return new Setting.Typed(
                key, Integer.toString(now), text -> Numbers.one(text, 1).map(make).map(this::edit));
    }

    private Setting size(String key, Size2 now, Function<Size2, LayerSpec> make) {
        String value =
                now.height() == now.width() ? Integer.toString(now.height()) : now.toString();
        return new Setting.Typed(
                key, value, text -> Numbers.size(text, 1).map(make).map(this::edit));
    }

    private Setting decimal(
            String key, double now, DoublePredicate allowed, Function<Double, LayerSpec> make) {
        return new Setting.Typed(
                key,
                Double.toString(now),
                text -> Numbers.decimal(text).filter(allowed::test).map(make).map(this::edit));
    }

    private Setting flag(String key, boolean now, Function<Boolean, LayerSpec> make) {
        return new Setting.Flag(key, now, value -> edit(make.apply(value)));
    }

    private NetworkEdit edit(LayerSpec spec) {
        return new NetworkEdit.ChangeLayer(layer.id(), spec);
    }
}
