package org.convlens.app;

import org.convlens.app.shell.Texts;
import org.convlens.app.welcome.Starter;
import org.convlens.app.welcome.StarterCard;
import org.convlens.app.welcome.WelcomeView;
import org.convlens.dataset.DataReference;
import org.convlens.engine.Optimizer;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;
import org.convlens.zoo.TrainingDefaults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Ways to begin: an empty network, and presets small enough to train, with data that suit them.
final class Starters {

    private static final Texts TEXTS = Texts.of(WelcomeView.class);
    private static final int DIGIT_SIDE = 28;

    /// Published networks that learn in minutes.
    private static final List<String> PUBLISHED =
            List.of("neocognitron", "lenet-5", "conv-autoencoder", "tiny-vgg");

    private Starters() {}

    static List<StarterCard> cards() {
        return Stream.of(
                        Presets.first().stream().map(Starters::card),
                        published().map(Starters::card),
                        Stream.of(emptyCard()))
                .flatMap(cards -> cards)
                .toList();
    }

    /// {@return published networks with a card}
    static Stream<Preset> published() {
        return PUBLISHED.stream().map(Presets::named).flatMap(Optional::stream);
    }

    /// {@return the way to begin with a preset, by its name on the command line}
    static Starter named(String preset) {
        return Presets.named(preset).map(Starters::of).orElseThrow();
    }

    /// {@return the way to begin with nothing but a picture}
    static Starter empty() {
        Network network =
                new Network(
                        TEXTS.get("empty.name"),
                        Shape.of(1, DIGIT_SIDE, DIGIT_SIDE),
                        List.of(),
                        LayerId.INPUT,
                        Loss.SOFTMAX_CROSS_ENTROPY);
        return new Starter(
                new Drawing(network, Map.of()),
                Optional.of(DataReference.parse("digits")),
                TrainingConfig.DEFAULT);
    }

    /// {@return the way to begin with a preset}
    static Starter of(Preset preset) {
        return new Starter(
                new Drawing(preset.network(), Map.of()),
                Optional.of(preset.training().data())
                        .filter(data -> !data.isEmpty())
                        .map(DataReference::parse),
                config(preset.training()));
    }

    private static StarterCard card(Preset preset) {
        return new StarterCard(
                preset.title(),
                firstSentence(preset.text()),
                () -> facts(preset.network()),
                () -> of(preset));
    }

    private static String facts(Network network) {
        return TEXTS.get("facts", NetworkPlanner.plan(network).parameters(), network.input());
    }

    private static StarterCard emptyCard() {
        return new StarterCard(
                TEXTS.get("empty.title"),
                TEXTS.get("empty.text"),
                () -> TEXTS.get("empty.facts"),
                Starters::empty);
    }

    private static TrainingConfig config(TrainingDefaults defaults) {
        TrainingConfig usual = TrainingConfig.DEFAULT;
        return new TrainingConfig(
                Stream.of(Optimizer.values())
                        .filter(optimizer -> optimizer.id().equals(defaults.optimizer()))
                        .findFirst()
                        .orElseThrow(),
                new LearningRate(defaults.rate(), defaults.rateDecay()),
                defaults.batchSize(),
                defaults.epochs(),
                usual.seed(),
                usual.validationShare());
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
