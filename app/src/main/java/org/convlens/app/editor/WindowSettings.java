package org.convlens.app.editor;

import org.convlens.network.LayerSpec;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What can be set of a sliding window.
///
/// @param maker makes the settings of the layer
record WindowSettings(SettingMaker maker) {

    /// Kernel, stride and padding.
    List<Setting> of(Window window, Function<Window, LayerSpec> make) {
        List<Setting> all = new ArrayList<>();
        all.add(
                maker.size(
                        "kernel",
                        window.kernel(),
                        1,
                        size ->
                                make.apply(
                                        new Window(
                                                size,
                                                window.stride(),
                                                window.dilation(),
                                                window.padding()))));
        all.add(
                maker.size(
                        "stride",
                        window.stride(),
                        1,
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
                                            .map(maker::edit)));
        }
        return all;
    }

    /// Distance of kernel cells.
    Setting dilation(Window window, Function<Window, LayerSpec> make) {
        return maker.size(
                "dilation",
                window.dilation(),
                1,
                dilation ->
                        make.apply(
                                new Window(
                                        window.kernel(),
                                        window.stride(),
                                        dilation,
                                        window.padding())));
    }

    private Setting padding(Window window, Function<Window, LayerSpec> make) {
        List<Padding> paddings =
                List.of(new Padding.Valid(), new Padding.Same(), Padding.Explicit.all(1));
        List<Setting.Option> options =
                paddings.stream()
                        .map(padding ->
                                maker.option(
                                        "padding." + nameOf(padding),
                                        make.apply(window.with(padding))))
                        .toList();
        int chosen =
                paddings.stream()
                        .map(WindowSettings::nameOf)
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

    /// Kernel, stride, padding and dilation along a series.
    List<Setting> along(Window window, Function<Window, LayerSpec> make) {
        List<Setting> all = new ArrayList<>();
        all.add(
                maker.whole(
                        "length",
                        window.kernel().width(),
                        cells ->
                                make.apply(
                                        new Window(
                                                row(cells),
                                                window.stride(),
                                                window.dilation(),
                                                window.padding()))));
        all.add(
                maker.whole(
                        "step",
                        window.stride().width(),
                        cells ->
                                make.apply(
                                        new Window(
                                                window.kernel(),
                                                row(cells),
                                                window.dilation(),
                                                window.padding()))));
        all.add(padding(window, make));
        if (window.padding() instanceof Padding.Explicit) {
            all.add(ends(window, make));
        }
        all.add(dilation(window, make));
        return all;
    }

    private Setting ends(Window window, Function<Window, LayerSpec> make) {
        return new Setting.Typed(
                "padding-ends",
                PaddingText.endsOf(window.padding()),
                text ->
                        PaddingText.ends(text)
                                .map(padding -> make.apply(window.with(padding)))
                                .map(maker::edit));
    }

    private static Size2 row(int cells) {
        return new Size2(1, cells);
    }
}
