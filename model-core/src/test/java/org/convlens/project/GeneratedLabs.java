package org.convlens.project;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.engine.Frozen;
import org.convlens.engine.Optimizer;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Block;
import org.convlens.network.BlockKind;
import org.convlens.network.BlockParameters;
import org.convlens.network.BlockSetting;
import org.convlens.network.Blocks;
import org.convlens.network.BlurPooling;
import org.convlens.network.CapsuleLength;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.Drawing;
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
import org.convlens.network.Position;
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
import org.convlens.tensor.Tensor;
import org.convlens.training.Checkpoint;
import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Labs with everything a lab can hold, different for every seed, possible or not.
final class GeneratedLabs {

    private final SplittableRandom random;

    GeneratedLabs(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Lab lab() {
        Network network = network();
        return new Lab(
                new Drawing(network, positions(network), blocks(network)),
                new LabData(maybe(reference()), maybe(reference()), recipe()),
                config(),
                maybe(checkpoint(network)),
                new LabView(
                        Set.of(network.layers().getFirst().id(), LayerId.INPUT),
                        maybe(random.nextInt(64)),
                        Map.of("lens.tab", "maps", "zoom", "1.25")),
                "Notes, \"quoted\",\nin two lines: äöü 卷积 " + random.nextInt());
    }

    Network network() {
        int count = 1 + random.nextInt(30);
        List<Layer> layers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            layers.add(new Layer(id(number), spec(), inputs(number), restraint()));
        }
        return new Network(
                "Network " + random.nextInt(),
                Shape.of(1 + random.nextInt(4), random.nextInt(300), random.nextInt(300)),
                layers,
                random.nextInt(10) == 0 ? LayerId.INPUT : id(random.nextInt(count)),
                any(Loss.values()));
    }

    private Blocks blocks(Network network) {
        LayerId first = network.layers().getFirst().id();
        BlockParameters chosen = BlockParameters.NONE.with("k", any(BlockSetting.values()), first);
        return random.nextBoolean()
                ? Blocks.NONE
                : new Blocks(
                        List.of(
                                new Block(
                                        new LayerId("folded1"),
                                        "some kind",
                                        Set.of(first),
                                        chosen)),
                        List.of(new BlockKind(network), new BlockKind(network, chosen)));
    }

    private Restraint restraint() {
        return random.nextInt(3) == 0
                ? new Restraint(number(0.001), number(0.01), number(3))
                : Restraint.NONE;
    }

    private static LayerId id(int number) {
        return new LayerId("layer-" + number + ".x_é");
    }

    private List<LayerId> inputs(int number) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> number == 0 ? LayerId.INPUT : id(random.nextInt(number)))
                .toList();
    }

    LayerSpec spec() {
        return switch (random.nextInt(42)) {
            case 35 -> new StochasticPooling(poolingWindow());
            case 36 -> new ChannelAveragePooling(whole(), whole());
            case 37 ->
                    new RoiPooling(
                            size(), new Region(number(0), number(0.5), number(1), number(0.2)));
            case 38 -> new MaxUnpooling(poolingWindow());
            case 39, 40 -> LeakyRelu.of(number(LeakyRelu.USUAL_ALPHA));
            case 41 -> Elu.of(number(Elu.USUAL_ALPHA));
            case 30 -> new LpPooling(poolingWindow(), number(2));
            case 31 -> new BlurPooling(poolingWindow(), any(PaddingContent.values()));
            case 32 -> new ChannelMaxPooling(whole(), whole());
            case 33 ->
                    LocallyConnected.of(whole(), convolution().window())
                            .with(any(PaddingContent.values()));
            case 34 ->
                    Convolution1d.of(whole(), convolution().window())
                            .withGroups(whole())
                            .with(any(PaddingContent.values()));
            case 20 -> new Upsampling(size(), any(Upsampling.Mode.values()));
            case 21 ->
                    TransposedConvolution.of(whole(), convolution().window())
                            .withOutputPadding(size())
                            .withBias(random.nextBoolean());
            case 28 -> new ParametricRelu();
            case 29 -> new ChannelSoftmax();
            case 22 -> new SpatialDropout(number(0.5));
            case 23 -> new GaussianNoise(number(0.1));
            case 24 -> new DropConnect(dense(), number(0.5));
            case 25 -> new PrimaryCapsules(whole(), whole(), convolution().window());
            case 26 -> new DigitCapsules(whole(), whole(), whole());
            case 27 -> new CapsuleLength();
            case 0 -> convolution();
            case 18 ->
                    DepthwiseConvolution.of(whole(), convolution().window())
                            .with(any(PaddingContent.values()))
                            .withBias(random.nextBoolean());
            case 19 ->
                    SeparableConvolution.of(whole(), convolution().window())
                            .withMultiplier(whole())
                            .with(any(ActivationFunction.values()));
            case 1 -> new MaxPooling(poolingWindow());
            case 2 -> new AveragePooling(poolingWindow(), random.nextBoolean());
            case 3 -> new GlobalMaxPooling();
            case 4 -> new GlobalAveragePooling();
            case 5 -> dense();
            case 6 -> new Activation(any(ActivationFunction.values()));
            case 7 -> new BatchNormalisation(number(1e-5), number(0.9), random.nextBoolean());
            case 8 -> new Dropout(number(0.5));
            case 9 -> new Flatten();
            case 10 -> new Add();
            case 11 -> new Multiply();
            case 12 -> new Average();
            case 13 -> new Largest();
            case 14 -> new LayerNormalisation(number(1e-5));
            case 15 -> new GroupNormalisation(whole(), number(1e-5));
            case 16 -> response();
            default -> new Concatenate(any(Concatenate.Axis.values()));
        };
    }

    private Dense dense() {
        return new Dense(whole(), random.nextBoolean(), any(ActivationFunction.values()));
    }

    private LocalResponseNormalisation response() {
        return new LocalResponseNormalisation(whole(), number(1e-4), number(0.75), number(2));
    }

    private Convolution convolution() {
        Window window = poolingWindow();
        return new Convolution(
                whole(),
                new Window(window.kernel(), window.stride(), size(), window.padding()),
                any(PaddingContent.values()),
                random.nextInt(3),
                random.nextBoolean(),
                any(ActivationFunction.values()));
    }

    private Window poolingWindow() {
        return new Window(size(), size(), Size2.ONE, padding());
    }

    private Padding padding() {
        return switch (random.nextInt(5)) {
            case 0 -> new Padding.Valid();
            case 1 -> new Padding.Same();
            case 2 -> Padding.Explicit.all(whole());
            case 3 -> {
                int vertical = whole();
                int horizontal = whole();
                yield new Padding.Explicit(vertical, horizontal, vertical, horizontal);
            }
            default -> new Padding.Explicit(whole(), whole(), whole(), whole());
        };
    }

    private Size2 size() {
        return random.nextBoolean() ? Size2.square(whole()) : new Size2(whole(), whole());
    }

    private int whole() {
        return random.nextInt(-1, 9);
    }

    private double number(double usual) {
        return random.nextBoolean() ? usual : random.nextDouble();
    }

    private Map<LayerId, Position> positions(Network network) {
        Map<LayerId, Position> positions = new HashMap<>();
        network.layers()
                .forEach(layer ->
                        maybe(new Position(random.nextDouble(-1e4, 1e4), random.nextInt(900)))
                                .ifPresent(position -> positions.put(layer.id(), position)));
        return positions;
    }

    private DataReference reference() {
        return new DataReference(
                "folder",
                "C:\\pictures & more?\\" + random.nextInt(),
                Map.of("limit", "10", "seed", "3"));
    }

    PictureRecipe recipe() {
        int channels = random.nextBoolean() ? 1 : 3;
        return new PictureRecipe(
                Shape.of(channels, 1 + random.nextInt(300), 1 + random.nextInt(300)),
                any(PictureRecipe.Fit.values()),
                numbers(random.nextBoolean() ? channels : 0),
                numbers(random.nextBoolean() ? channels : 0),
                random.nextBoolean() ? List.of() : List.of("cat", "dog", "Ähre"));
    }

    private List<Double> numbers(int count) {
        return DoubleStream.generate(random::nextDouble).limit(count).boxed().toList();
    }

    private TrainingConfig config() {
        return new TrainingConfig(
                any(Optimizer.values()),
                new LearningRate(random.nextDouble(), 0.25 + random.nextDouble() / 2),
                1 + random.nextInt(256),
                1 + random.nextInt(20),
                random.nextLong(),
                random.nextDouble());
    }

    private Checkpoint checkpoint(Network network) {
        return new Checkpoint(
                new Parameters(tensors("weights")),
                new OptimizerState(random.nextLong(1L << 40), tensors("m")),
                random.nextDouble(),
                history(),
                frozen(network));
    }

    /// A layer, and filters of another.
    private Frozen frozen(Network network) {
        if (random.nextBoolean()) {
            return Frozen.NOTHING;
        }
        return Frozen.NOTHING
                .toggling(network.layers().getFirst().id())
                .toggling(network.layers().getLast().id(), random.nextInt(9))
                .toggling(network.layers().getLast().id(), 9 + random.nextInt(9));
    }

    SortedMap<String, Tensor> tensors(String name) {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        tensors.put("conv1/" + name, tensor(Shape.of(3, 2, 5, 4)));
        tensors.put("conv1/bias", tensor(Shape.of(3)));
        tensors.put("dense/" + name, tensor(Shape.of(0, 7)));
        tensors.put("scalar", tensor(Shape.of()));
        return tensors;
    }

    private Tensor tensor(Shape shape) {
        float[] values = new float[Math.toIntExact(shape.volume())];
        for (int index = 0; index < values.length; index++) {
            values[index] = Float.intBitsToFloat(random.nextInt());
        }
        return new Tensor(shape, values);
    }

    private History history() {
        List<TrainingEvent.Iteration> iterations =
                IntStream.range(0, random.nextInt(50))
                        .mapToObj(index ->
                                new TrainingEvent.Iteration(
                                        index, 1, loss(), loss(), loss(), loss()))
                        .toList();
        List<EpochResult> epochs =
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(index -> new EpochResult(index, loss(), loss(), loss(), loss()))
                        .toList();
        return new History(iterations, epochs);
    }

    private double loss() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            default -> random.nextDouble();
        };
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
