package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.Elu;
import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.NetworkEdit;
import org.convlens.network.ParametricRelu;
import org.convlens.network.Restraint;
import org.convlens.tensor.Size2;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes settings of one layer out of what they are now and what they would make of it.
final class SettingMaker {

    private final Texts texts;
    private final Layer layer;

    SettingMaker(Texts texts, Layer layer) {
        this.texts = texts;
        this.layer = layer;
    }

    /// A whole number from 1 on.
    Setting whole(String key, int now, Function<Integer, LayerSpec> make) {
        return new Setting.Typed(
                key, Integer.toString(now), text -> Numbers.one(text, 1).map(make).map(this::edit));
    }

    /// A height and a width from 1 on, or from 0 on.
    Setting size(String key, Size2 now, int least, Function<Size2, LayerSpec> make) {
        String value =
                now.height() == now.width() ? Integer.toString(now.height()) : now.toString();
        return new Setting.Typed(
                key, value, text -> Numbers.size(text, least).map(make).map(this::edit));
    }

    /// A number that meets a condition.
    Setting decimal(
            String key, double now, DoublePredicate allowed, Function<Double, LayerSpec> make) {
        return new Setting.Typed(
                key,
                Double.toString(now),
                text -> Numbers.decimal(text).filter(allowed::test).map(make).map(this::edit));
    }

    /// A text that means settings, or nothing.
    Setting typed(String key, String now, Function<String, Optional<? extends LayerSpec>> make) {
        return new Setting.Typed(key, now, text -> make.apply(text).map(this::edit));
    }

    /// Yes or no.
    Setting flag(String key, boolean now, Function<Boolean, LayerSpec> make) {
        return new Setting.Flag(key, now, value -> edit(make.apply(value)));
    }

    /// An activation function.
    Setting function(
            String key, ActivationFunction now, Function<ActivationFunction, LayerSpec> make) {
        LayerWords words = new LayerWords(texts);
        List<Setting.Option> options =
                Arrays.stream(ActivationFunction.values())
                        .map(function ->
                                new Setting.Option(
                                        words.nameOf(function), edit(make.apply(function))))
                        .toList();
        return new Setting.Choice(key, options, List.of(ActivationFunction.values()).indexOf(now));
    }

    /// What an activation layer computes; some functions are kinds of their own.
    Setting activation(ActivationSpec now) {
        LayerWords words = new LayerWords(texts);
        List<ActivationSpec> all =
                Stream.<ActivationSpec>concat(
                                Arrays.stream(ActivationFunction.values()).map(Activation::new),
                                Stream.of(new ParametricRelu(), new ChannelSoftmax()))
                        .toList();
        List<Setting.Option> options =
                all.stream()
                        .map(spec -> new Setting.Option(words.nameOf(spec), edit(spec)))
                        .toList();
        return new Setting.Choice("function", options, all.indexOf(plain(now)));
    }

    /// An alpha of its own does not make another function.
    private static ActivationSpec plain(ActivationSpec spec) {
        return switch (spec) {
            case LeakyRelu _ -> LeakyRelu.of(LeakyRelu.USUAL_ALPHA);
            case Elu _ -> Elu.of(Elu.USUAL_ALPHA);
            case Activation _, ParametricRelu _, ChannelSoftmax _ -> spec;
        };
    }

    /// One of several constants.
    <E extends Enum<E>> Setting choice(
            String key, List<E> values, E now, Function<E, LayerSpec> make) {
        List<Setting.Option> options =
                values.stream()
                        .map(value -> option(key + "." + idOf(value), make.apply(value)))
                        .toList();
        return new Setting.Choice(key, options, values.indexOf(now));
    }

    /// One of several; its words are found by a key.
    Setting.Option option(String key, LayerSpec spec) {
        return new Setting.Option(texts.get("option." + key), edit(spec));
    }

    private static String idOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// What keeps the layer's weights small.
    List<Setting> restraints() {
        Restraint now = layer.restraint();
        return List.of(
                restraint("l1", now.l1(), value -> new Restraint(value, now.l2(), now.maxNorm())),
                restraint("l2", now.l2(), value -> new Restraint(now.l1(), value, now.maxNorm())),
                restraint(
                        "max-norm",
                        now.maxNorm(),
                        value -> new Restraint(now.l1(), now.l2(), value)));
    }

    private Setting restraint(String key, double now, Function<Double, Restraint> make) {
        return new Setting.Typed(
                key,
                LayerWords.plain(now),
                text ->
                        Numbers.decimal(text)
                                .filter(value -> value >= 0)
                                .map(make)
                                .map(made -> new NetworkEdit.Restrain(layer.id(), made)));
    }

    /// The edit that gives the layer other settings.
    NetworkEdit edit(LayerSpec spec) {
        return new NetworkEdit.ChangeLayer(layer.id(), spec);
    }
}
