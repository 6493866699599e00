package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.CapsuleLength;
import org.convlens.network.Concatenate;
import org.convlens.network.Concatenate.Axis;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.DigitCapsules;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.Largest;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.network.Padding;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Window;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Branches that join, and every loss towards classes, masks and pictures.
final class WiredCases {

    private static final Activation RELU = new Activation(ActivationFunction.RELU);

    private WiredCases() {}

    static Stream<Cases.Case> graphs() {
        Convolution same = Convolution.of(4, Slidings.window(3, 3, 1, 1, new Padding.Same()));
        return Stream.of(
                new Cases.Case(
                        "residual add",
                        Cases.head(
                                Cases.below()
                                        .add("a", same.with(ActivationFunction.RELU), "below")
                                        .add("b", same, "a")
                                        .add("sum", new Add(), "b", "below", "a"))),
                new Cases.Case(
                        "sum of two ReLUs",
                        Cases.head(
                                Cases.below()
                                        .add("a", same, "below")
                                        .add("b", RELU, "a")
                                        .add("c", RELU, "below")
                                        .add("sum", new Add(), "b", "c"))),
                new Cases.Case(
                        "normalisation with a ReLU",
                        Cases.head(
                                Cases.below()
                                        .then("a", same.withBias(false))
                                        .then("norm", new BatchNormalisation(1e-3, 0.9))
                                        .then("relu", RELU))),
                new Cases.Case(
                        "normalisation read beside its ReLU",
                        Cases.head(
                                Cases.below()
                                        .then("norm", new BatchNormalisation(1e-3, 0.9))
                                        .then("relu", RELU)
                                        .add("sum", new Add(), "norm", "relu"))),
                new Cases.Case(
                        "concatenate",
                        Cases.head(
                                Cases.below()
                                        .add("a", same, "below")
                                        .add(
                                                "b",
                                                new MaxPooling(
                                                        Slidings.window(
                                                                3, 3, 1, 1, new Padding.Same())),
                                                "below")
                                        .add("all", new Concatenate(), "a", "below", "b"))),
                new Cases.Case(
                        "concatenated vectors",
                        Cases.head(
                                Cases.below()
                                        .add("a", new GlobalAveragePooling(), "below")
                                        .add("b", new GlobalMaxPooling(), "below")
                                        .add("all", new Concatenate(), "a", "b"))),
                new Cases.Case(
                        "below each other",
                        Cases.head(
                                Cases.below()
                                        .add("a", pooled(4, 1), "below")
                                        .add(
                                                "all",
                                                new Concatenate(Axis.HEIGHT),
                                                "below",
                                                "a",
                                                "below"))),
                new Cases.Case(
                        "beside each other",
                        Cases.head(
                                Cases.below()
                                        .add("a", pooled(1, 5), "below")
                                        .add("all", new Concatenate(Axis.WIDTH), "a", "below"))),
                new Cases.Case(
                        "vectors as cells",
                        Cases.head(
                                Cases.below()
                                        .add("a", new GlobalAveragePooling(), "below")
                                        .add("b", pooled(7, 6), "below")
                                        .add("all", new Concatenate(Axis.HEIGHT), "a", "b", "a")
                                        .then("mix", Convolution.of(3, Window.of(1, 1))))),
                new Cases.Case(
                        "one layer added to itself",
                        Cases.head(Cases.below().add("sum", new Add(), "below", "below"))),
                new Cases.Case(
                        "picture read beside its convolution",
                        Cases.head(Cases.below().add("all", new Concatenate(), "below", "input"))));
    }

    static Stream<Cases.Case> joins() {
        Convolution other = Convolution.of(4, Slidings.window(3, 3, 1, 1, new Padding.Same()));
        return Stream.of(
                unpooled("copied", Window.of(2, 2), false),
                unpooled(
                        "copied with overlap",
                        Window.of(3, 2).with(Padding.Explicit.all(1)),
                        false),
                unpooled("at places", Window.of(2, 2), true),
                unpooled("at places with overlap", Window.of(3, 2), true),
                unpooled(
                        "at places of the same size",
                        Window.of(3, 2).with(new Padding.Same()),
                        true),
                joined("product", new Multiply(), other),
                joined("mean", new Average(), other),
                joined("largest", new Largest(), other),
                joined("product with one map", new Multiply(), other.withFilters(1)),
                joined(
                        "product with one cell",
                        new Multiply(),
                        Convolution.of(4, Window.of(7, 7).with(new Padding.Explicit(0, 0, 0, 1)))),
                joined("product with a vector", new Multiply(), new GlobalAveragePooling()),
                new Cases.Case(
                        "product of rows and a column",
                        Cases.head(
                                Cases.below()
                                        .add("a", pooled(7, 1), "below")
                                        .add("b", pooled(1, 6), "below")
                                        .add("join", new Multiply(), "a", "b", "a"))),
                new Cases.Case(
                        "product of vectors",
                        Cases.below()
                                .add("a", new GlobalAveragePooling(), "below")
                                .add("b", new GlobalMaxPooling(), "below")
                                .add("join", new Multiply(), "a", "b", "b")
                                .then("head", new Dense(4, true, ActivationFunction.IDENTITY))
                                .plan()));
    }

    private static Cases.Case unpooled(String name, Window window, boolean placed) {
        Networks pooled = Cases.below().then("pool", new MaxPooling(window));
        String[] inputs = placed ? new String[] {"pool", "below"} : new String[] {"pool"};
        return new Cases.Case(
                "unpooling " + name,
                Cases.head(pooled.add("unpool", new MaxUnpooling(window), inputs)));
    }

    static Stream<Cases.Case> capsules() {
        PrimaryCapsules primary =
                new PrimaryCapsules(2, 3, Window.of(3, 2).with(Padding.Explicit.all(1)));
        return Stream.of(
                new Cases.Case(
                        "primary capsules", Cases.head(Cases.below().then("primary", primary))),
                capsuleNetwork("digit capsules, one round", Loss.SOFTMAX_CROSS_ENTROPY, 1),
                capsuleNetwork("digit capsules, three rounds", Loss.SOFTMAX_CROSS_ENTROPY, 3),
                capsuleNetwork("capsules with their margin", Loss.MARGIN, 2));
    }

    private static Cases.Case capsuleNetwork(String name, Loss loss, int rounds) {
        return new Cases.Case(
                name,
                Networks.over(loss, 2, 7, 6)
                        .then("below", Cases.lower())
                        .then("primary", new PrimaryCapsules(2, 4, Window.of(3, 2)))
                        .then("digits", new DigitCapsules(4, 5, rounds))
                        .then("length", new CapsuleLength())
                        .plan());
    }

    static Stream<Cases.Case> pixels() {
        return IntStream.of(2, 5)
                .mapToObj(classes ->
                        new Cases.Case(
                                classes + " classes of pixels",
                                Networks.over(Loss.PIXEL_SOFTMAX_CROSS_ENTROPY, 2, 7, 6)
                                        .then("below", Cases.lower())
                                        .then("head", Convolution.of(classes, Window.of(1, 1)))
                                        .plan()));
    }

    static Stream<Cases.Case> reconstructions() {
        return Arrays.stream(Loss.values())
                .filter(Loss::isDistance)
                .map(loss ->
                        new Cases.Case(
                                loss + " to the picture",
                                Networks.over(loss, 2, 7, 6)
                                        .then("below", Cases.lower())
                                        .then("head", Convolution.of(2, Window.of(1, 1)))
                                        .plan()));
    }

    static Stream<Cases.Case> losses() {
        return Arrays.stream(Loss.values())
                .filter(loss -> loss != Loss.PIXEL_SOFTMAX_CROSS_ENTROPY)
                .flatMap(loss ->
                        Stream.of(
                                new Cases.Case(
                                        loss + " of logits",
                                        Cases.head(
                                                Networks.over(loss, 2, 7, 6)
                                                        .then("below", Cases.lower()))),
                                new Cases.Case(
                                        loss + " of maps",
                                        Networks.over(loss, 2, 7, 6)
                                                .then("below", Cases.lower())
                                                .then("maps", new MaxPooling(Window.of(3, 2)))
                                                .plan())));
    }

    private static Cases.Case joined(String name, LayerSpec join, LayerSpec other) {
        return new Cases.Case(
                name,
                Cases.head(
                        Cases.below()
                                .add("a", other, "below")
                                .add("join", join, "a", "below", "a")));
    }

    private static LayerSpec pooled(int height, int width) {
        return new AveragePooling(Slidings.window(height, width, 1, 1, new Padding.Valid()), true);
    }
}
