package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.NetworkEdit;
import org.convlens.tensor.Size2;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// Makes settings of one layer, each of which changes the layer.
final class SettingMaker {

    private final Texts texts;
    private final LayerWords words;
    private final Layer layer;

    SettingMaker(Texts texts, Layer layer) {
        this.texts = texts;
        this.words = new LayerWords(texts);
        this.layer = layer;
    }

    Setting function(
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

    <E extends Enum<E>> Setting choice(
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

    Setting whole(String key, int now, Function<Integer, LayerSpec> make) {
        return new Setting.Typed(
                key, Integer.toString(now), text -> Numbers.one(text, 1).map(make).map(this::edit));
    }

    Setting size(String key, Size2 now, Function<Size2, LayerSpec> make) {
        String value =
                now.height() == now.width() ? Integer.toString(now.height()) : now.toString();
        return new Setting.Typed(
                key, value, text -> Numbers.size(text, 1).map(make).map(this::edit));
    }

    Setting decimal(
            String key, double now, DoublePredicate allowed, Function<Double, LayerSpec> make) {
        return new Setting.Typed(
                key,
                Double.toString(now),
                text -> Numbers.decimal(text).filter(allowed::test).map(make).map(this::edit));
    }

    Setting flag(String key, boolean now, Function<Boolean, LayerSpec> make) {
        return new Setting.Flag(key, now, value -> edit(make.apply(value)));
    }

    NetworkEdit edit(LayerSpec spec) {
        return new NetworkEdit.ChangeLayer(layer.id(), spec);
    }
}
