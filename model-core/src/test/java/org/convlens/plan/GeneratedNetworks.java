package org.convlens.plan;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.BlurPooling;
import org.convlens.network.CapsuleLength;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Dropout;
import org.convlens.network.Elu;
import org.convlens.network.Flatten;
import org.convlens.network.GaussianNoise;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.Largest;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Loss;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.network.Network;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Region;
import org.convlens.network.Restraint;
import org.convlens.network.RoiPooling;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.SpatialDropout;
import org.convlens.network.StochasticPooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Random networks from a seed: usual ones with mistakes, and absurd ones.
public final class GeneratedNetworks {

    private static final int[] ABSURD = {
        Integer.MIN_VALUE, -65536, -1, 0, 1, 2, 1000, 8192, 65536, 1 << 20, Integer.MAX_VALUE
    };
    private static final double[] ABSURD_RATES = {
        Double.NaN, Double.POSITIVE_INFINITY, -1, 0, 0.5, 1, 1.5, Double.MIN_VALUE
    };

    private final SplittableRandom random;

    public GeneratedNetworks(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Layers with everyday settings, wired backwards, with every mistake people make.
    public Network usual() {
        return network(Shape.of(3, size(1, 40), size(1, 40)), layers(false));
    }

    /// Anything the records can hold.
    public Network absurd() {
        Shape picture =
                switch (random.nextInt(4)) {
                    case 0 -> Shape.of(1, 28, 28);
                    case 1 -> Shape.of(absurdNumber());
                    default -> Shape.of(absurdNumber(), absurdNumber(), absurdNumber());
                };
        return network(picture, layers(true));
    }

    private Network network(Shape picture, List<Layer> layers) {
        LayerId output = chance(8) ? id(random.nextInt(20)) : layers.getLast().id();
        Loss[] losses = Loss.values();
        Loss loss = chance(3) ? losses[random.nextInt(losses.length)] : losses[0];
        return new Network("generated", picture, layers, output, loss);
    }

    private List<Layer> layers(boolean absurd) {
        List<Layer> layers = new ArrayList<>();
        int count = size(1, 12);
        for (int place = 0; place < count; place++) {
            int before = place;
            LayerSpec spec = spec(absurd && chance(2));
            int wires = chance(10) ? random.nextInt(4) : spec instanceof CombinationSpec ? 2 : 1;
            List<LayerId> inputs =
                    IntStream.range(0, wires).mapToObj(_ -> source(before, absurd)).toList();
            LayerId id = absurd && chance(20) ? id(0) : id(place);
            layers.add(new Layer(id, spec, inputs, restraint(absurd && chance(4))));
        }
        return layers;
    }

    /// Mostly none, else a bit of each, or anything.
    Restraint restraint(boolean absurd) {
        return chance(4)
                ? new Restraint(rate(absurd, 1e-3), rate(absurd, 1e-2), rate(absurd, 2))
                : Restraint.NONE;
    }

    private LayerId source(int place, boolean absurd) {
        boolean anywhere = chance(absurd ? 4 : 30);
        int source = anywhere ? random.nextInt(20) : place - 1 - random.nextInt(3) / 2;
        return source < 0 ? LayerId.INPUT : id(source);
    }

    /// A layer of any kind, with everyday settings or with absurd ones.
    LayerSpec spec(boolean absurd) {
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> convolution(absurd);
            case 18 -> LocallyConnected.of(number(absurd, 1, 4), window(absurd)).with(content());
            case 19 -> Convolution1d.of(number(absurd, 1, 8), window(absurd)).with(content());
            case 20, 21 -> summary(absurd);
            case 16, 17 -> growing(absurd);
            case 14, 15 -> byChannel(absurd);
            case 3 -> new MaxPooling(window(absurd));
            case 4 -> new AveragePooling(window(absurd), random.nextBoolean());
            case 5 -> random.nextBoolean() ? new GlobalMaxPooling() : new GlobalAveragePooling();
            case 6 -> activation();
            case 7 -> normalisation(absurd);
            case 8 -> regularisation(absurd);
            case 9 -> new Flatten();
            case 10 -> dense(absurd);
            case 11, 12 -> join();
            default -> new Concatenate(axis());
        };
    }

    private Concatenate.Axis axis() {
        Concatenate.Axis[] axes = Concatenate.Axis.values();
        return chance(2) ? Concatenate.Axis.CHANNELS : axes[random.nextInt(axes.length)];
    }

    private LayerSpec normalisation(boolean absurd) {
        return switch (random.nextInt(4)) {
            case 0 -> new BatchNormalisation(rate(absurd, 1e-5), rate(absurd, 0.9));
            case 1 -> new LayerNormalisation(rate(absurd, 1e-5));
            case 2 -> new GroupNormalisation(number(absurd, 1, 4), rate(absurd, 1e-5));
            default ->
                    new LocalResponseNormalisation(
                            number(absurd, 1, 7),
                            rate(absurd, 1e-4),
                            rate(absurd, 0.75),
                            rate(absurd, 2));
        };
    }

    private LayerSpec activation() {
        return switch (random.nextInt(6)) {
            case 5 -> new Elu(random.nextInt(3) * 6);
            case 4 -> new LeakyRelu(random.nextInt(3) * 0.5);
            case 0 -> new ParametricRelu();
            case 1 -> new ChannelSoftmax();
            default -> new Activation(function());
        };
    }

    private LayerSpec regularisation(boolean absurd) {
        return switch (random.nextInt(3)) {
            case 0 -> new SpatialDropout(rate(absurd, 0.2));
            case 1 -> new GaussianNoise(rate(absurd, 0.1));
            default -> new Dropout(rate(absurd, 0.5));
        };
    }

    private LayerSpec dense(boolean absurd) {
        Dense dense = new Dense(number(absurd, 1, 12), true, ActivationFunction.IDENTITY);
        return switch (random.nextInt(6)) {
            case 0 -> new DropConnect(dense, rate(absurd, 0.5));
            case 1 ->
                    new PrimaryCapsules(number(absurd, 1, 3), number(absurd, 1, 4), window(absurd));
            case 2 ->
                    new DigitCapsules(
                            number(absurd, 1, 4), number(absurd, 1, 4), number(absurd, 1, 3));
            case 3 -> new CapsuleLength();
            default -> dense;
        };
    }

    private LayerSpec join() {
        return switch (random.nextInt(5)) {
            case 0 -> new Multiply();
            case 1 -> new Average();
            case 2 -> new Largest();
            default -> new Add();
        };
    }

    private Convolution convolution(boolean absurd) {
        return new Convolution(
                number(absurd, 1, 8),
                window(absurd),
                content(),
                chance(3) ? number(absurd, 1, 4) : 1,
                random.nextBoolean(),
                function());
    }

    private LayerSpec byChannel(boolean absurd) {
        int multiplier = number(absurd, 1, 3);
        return random.nextBoolean()
                ? DepthwiseConvolution.of(multiplier, window(absurd)).with(content())
                : SeparableConvolution.of(number(absurd, 1, 8), window(absurd))
                        .withMultiplier(multiplier)
                        .with(content());
    }

    private LayerSpec growing(boolean absurd) {
        return switch (random.nextInt(5)) {
            case 0 -> TransposedConvolution.of(2, Window.of(7, 1).with(Padding.Explicit.all(6)));
            case 1, 2 ->
                    TransposedConvolution.of(number(absurd, 1, 8), window(absurd))
                            .withOutputPadding(
                                    new Size2(number(absurd, 0, 1), number(absurd, 0, 1)));
            default ->
                    new Upsampling(
                            new Size2(number(absurd, 1, 3), number(absurd, 1, 3)),
                            random.nextBoolean()
                                    ? Upsampling.Mode.NEAREST
                                    : Upsampling.Mode.BILINEAR);
        };
    }

    private LayerSpec summary(boolean absurd) {
        return switch (random.nextInt(7)) {
            case 3 -> new StochasticPooling(window(absurd));
            case 4 -> new ChannelAveragePooling(number(absurd, 1, 3), number(absurd, 1, 3));
            case 5 ->
                    new RoiPooling(
                            new Size2(number(absurd, 1, 4), number(absurd, 1, 4)),
                            new Region(
                                    rate(absurd, 0.2),
                                    rate(absurd, 0),
                                    rate(absurd, 0.7),
                                    rate(absurd, 1)));
            case 6 -> new MaxUnpooling(window(absurd));
            case 0 -> new LpPooling(window(absurd).with(padding(absurd)), 1 + rate(absurd, 1.5));
            case 1 -> new BlurPooling(window(absurd), content());
            default -> new ChannelMaxPooling(number(absurd, 1, 3), number(absurd, 1, 3));
        };
    }

    private ActivationFunction function() {
        List<ActivationFunction> functions = List.of(ActivationFunction.values());
        return functions.get(random.nextInt(functions.size()));
    }

    private PaddingContent content() {
        List<PaddingContent> contents = List.of(PaddingContent.values());
        return contents.get(random.nextInt(contents.size()));
    }

    private Window window(boolean absurd) {
        return new Window(
                new Size2(number(absurd, 1, 7), number(absurd, 1, 7)),
                new Size2(number(absurd, 1, 3), number(absurd, 1, 3)),
                chance(4) ? new Size2(number(absurd, 1, 3), 2) : Size2.ONE,
                padding(absurd));
    }

    private Padding padding(boolean absurd) {
        return switch (random.nextInt(3)) {
            case 0 -> new Padding.Valid();
            case 1 -> new Padding.Same();
            default ->
                    new Padding.Explicit(
                            number(absurd, 0, 3),
                            number(absurd, 0, 3),
                            number(absurd, 0, 3),
                            number(absurd, 0, 3));
        };
    }

    private double rate(boolean absurd, double usual) {
        return absurd ? ABSURD_RATES[random.nextInt(ABSURD_RATES.length)] : usual;
    }

    private int number(boolean absurd, int low, int high) {
        return absurd && chance(3) ? absurdNumber() : size(low, high);
    }

    private int absurdNumber() {
        return ABSURD[random.nextInt(ABSURD.length)];
    }

    private int size(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private static LayerId id(int number) {
        return new LayerId("layer" + number);
    }
}
