package org.convlens.app.state;

import org.convlens.engine.Parameters;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.Window;
import org.convlens.plan.LayerCost;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.Probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A small network that has looked at one picture, computed by naive loops.
///
/// `input 1×28×28 → conv1 20×24×24 (5×5, ReLU) → pool1 20×12×12 (max 2×2) → flat 2880 → dense1 10`.
public final class SampleLab {

    /// The convolution.
    public static final LayerId CONV = new LayerId("conv1");

    /// The pooling.
    public static final LayerId POOL = new LayerId("pool1");

    /// The answer.
    public static final LayerId DENSE = new LayerId("dense1");

    private static final LayerId FLAT = new LayerId("flat");
    private static final int FILTERS = 20;
    private static final int KERNEL = 5;
    private static final int SIDE = 28;

    private SampleLab() {}

    /// {@return a lab with the network drawn, and nothing else}
    public static FakeLab drawn() {
        return new FakeLab(plan());
    }

    /// {@return a lab that has looked at a seven after 1,840 batches}
    public static FakeLab looking() {
        FakeLab lab = drawn();
        lab.show(picture());
        lab.show(snapshot(1840));
        return lab;
    }

    /// {@return a seven, drawn with two strokes}
    public static Picture picture() {
        float[] values = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double bar = Math.abs(row - 7) + Math.max(0, Math.abs(column - 14) - 7);
                double leg =
                        Math.abs(column - (21.5 - (row - 7) * 0.55))
                                + Math.max(0, Math.abs(row - 15) - 8);
                values[row * SIDE + column] = (float) Math.clamp(2.2 - Math.min(bar, leg), 0, 1);
            }
        }
        Tensor tensor = new Tensor(Shape.of(1, SIDE, SIDE), values);
        return new Picture(tensor, Optional.of(7), "sample 1,204", Optional.of(1204));
    }

    /// {@return what the network put out for the seven}
    ///
    /// @param iteration after how many batches; another number gives other weights
    public static NetworkSnapshot snapshot(long iteration) {
        Tensor picture = picture().values();
        Tensor kernels = kernels(iteration);
        Tensor maps = convolved(picture, kernels);
        Tensor pooled = pooled(maps);
        Tensor weights =
                random(Shape.of(10, FILTERS * 144), 0.02, new SplittableRandom(iteration + 1));
        Tensor logits = product(weights, pooled);
        Tensor flat = pooled.reshape(Shape.of(FILTERS * 144));
        return new NetworkSnapshot(
                iteration,
                new Probe(picture, Set.of(CONV, POOL, FLAT, DENSE), Set.of(CONV, DENSE)),
                Map.of(CONV, maps, POOL, pooled, FLAT, flat, DENSE, logits),
                Map.of(
                        CONV,
                        parameters(
                                CONV,
                                kernels,
                                random(Shape.of(FILTERS), 0.1, new SplittableRandom(3))),
                        DENSE,
                        parameters(
                                DENSE, weights, random(Shape.of(10), 0.1, new SplittableRandom(4))),
                        POOL,
                        new Parameters(new TreeMap<>())),
                logits);
    }

    /// {@return what the drawing means}
    public static NetworkPlan plan() {
        List<Layer> layers =
                List.of(
                        layer(
                                CONV,
                                LayerId.INPUT,
                                Convolution.of(FILTERS, Window.of(KERNEL, 1))
                                        .with(ActivationFunction.RELU)),
                        layer(POOL, CONV, new MaxPooling(Window.of(2, 2))),
                        layer(FLAT, POOL, new Flatten()),
                        layer(DENSE, FLAT, new Dense(10, true, ActivationFunction.IDENTITY)));
        Network network =
                new Network(
                        "sample",
                        Shape.of(1, SIDE, SIDE),
                        layers,
                        DENSE,
                        Loss.SOFTMAX_CROSS_ENTROPY);
        return new NetworkPlan(
                network,
                List.of(
                        row(layers.get(0), Shape.of(FILTERS, 24, 24), field(5, 1)),
                        row(layers.get(1), Shape.of(FILTERS, 12, 12), field(6, 2)),
                        row(layers.get(2), Shape.of(FILTERS * 144), Optional.empty()),
                        row(layers.get(3), Shape.of(10), Optional.empty())),
                List.of());
    }

    private static Layer layer(LayerId id, LayerId input, LayerSpec spec) {
        return new Layer(id, spec, List.of(input));
    }

    private static LayerPlan row(Layer layer, Shape output, Optional<ReceptiveField> field) {
        return new LayerPlan(layer, List.of(), Optional.of(output), LayerCost.NONE, field);
    }

    private static Optional<ReceptiveField> field(int size, int stride) {
        return Optional.of(
                ReceptiveField.of(Size2.square(size), Size2.square(stride), new Size2(0, 0)));
    }

    private static Parameters parameters(LayerId layer, Tensor weights, Tensor bias) {
        return new Parameters(
                new TreeMap<>(Map.of(layer + "/weights", weights, layer + "/bias", bias)));
    }

    /// Edges of all directions; the last two filters answer to nothing.
    private static Tensor kernels(long seed) {
        Tensor noise =
                random(Shape.of(FILTERS, 1, KERNEL, KERNEL), 0.08, new SplittableRandom(seed));
        float[] values = noise.values();
        for (int i = 0; i < values.length; i++) {
            int filter = i / (KERNEL * KERNEL);
            double angle = Math.PI * 2 * filter / (FILTERS - 2);
            double row = i / KERNEL % KERNEL - 2;
            double column = i % KERNEL - 2;
            values[i] += (float) (0.12 * Math.sin(angle) * row + 0.12 * Math.cos(angle) * column);
            values[i] = filter >= FILTERS - 2 ? -Math.abs(values[i]) : values[i];
        }
        return noise;
    }

    private static Tensor random(Shape shape, double scale, SplittableRandom random) {
        float[] values = new float[Math.toIntExact(shape.volume())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * scale);
        }
        return new Tensor(shape, values);
    }

    private static Tensor convolved(Tensor picture, Tensor kernels) {
        Tensor out = Tensor.zeros(Shape.of(FILTERS, 24, 24));
        for (int i = 0; i < out.values().length; i++) {
            float sum = 0;
            for (int k = 0; k < KERNEL * KERNEL; k++) {
                int row = k / KERNEL;
                int column = k % KERNEL;
                sum +=
                        picture.at(0, i / 24 % 24 + row, i % 24 + column)
                                * kernels.at(i / 576, 0, row, column);
            }
            out.values()[i] = Math.max(0, sum);
        }
        return out;
    }

    private static Tensor pooled(Tensor maps) {
        Tensor out = Tensor.zeros(Shape.of(FILTERS, 12, 12));
        for (int i = 0; i < out.values().length; i++) {
            int row = i / 12 % 12 * 2;
            int column = i % 12 * 2;
            for (int k = 0; k < 4; k++) {
                float value = maps.at(i / 144, row + k / 2, column + k % 2);
                out.values()[i] = Math.max(out.values()[i], value);
            }
        }
        return out;
    }

    private static Tensor product(Tensor weights, Tensor inputs) {
        Tensor out = Tensor.zeros(Shape.of(10));
        for (int i = 0; i < weights.values().length; i++) {
            int input = i % inputs.values().length;
            out.values()[i / inputs.values().length] +=
                    weights.values()[i] * inputs.values()[input];
        }
        return out;
    }
}
