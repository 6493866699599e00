package org.convlens.project;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.engine.Frozen;
import org.convlens.engine.Optimizer;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Drawing;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.Padding;
import org.convlens.network.Position;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.Checkpoint;
import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingEvent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the committed lab files hold, one per format version; written down once and not changed.
final class SampleLabs {

    private static final LayerId CONV = new LayerId("conv1");
    private static final LayerId POOL = new LayerId("global1");
    private static final LayerId DENSE = new LayerId("dense1");

    private SampleLabs() {}

    /// What `lab-v1.convlens` holds.
    static Lab version1() {
        Network network =
                new Network(
                        "Stripes",
                        Shape.of(1, 8, 8),
                        List.of(
                                new Layer(
                                        CONV,
                                        Convolution.of(2, Window.of(3, 1).with(new Padding.Same()))
                                                .with(ActivationFunction.RELU),
                                        List.of(LayerId.INPUT)),
                                new Layer(POOL, new GlobalAveragePooling(), List.of(CONV)),
                                new Layer(
                                        DENSE,
                                        new Dense(2, true, ActivationFunction.IDENTITY),
                                        List.of(POOL))),
                        DENSE,
                        Loss.SOFTMAX_CROSS_ENTROPY);
        return new Lab(
                new Drawing(network, Map.of(CONV, new Position(120.5, 40))),
                new LabData(
                        Optional.of(new DataReference("gratings", "", Map.of("seed", "3"))),
                        Optional.empty(),
                        new PictureRecipe(
                                Shape.of(1, 8, 8),
                                PictureRecipe.Fit.PAD,
                                List.of(0.5),
                                List.of(0.25),
                                List.of("across", "along"))),
                new TrainingConfig(Optimizer.NESTEROV, LearningRate.constant(0.01), 32, 4, 42, 0.2),
                Optional.of(checkpoint()),
                new LabView(Set.of(CONV), Optional.of(1), Map.of("lens", "maps")),
                "The first lab file.");
    }

    private static Checkpoint checkpoint() {
        return new Checkpoint(
                new Parameters(
                        new TreeMap<>(
                                Map.of(
                                        "conv1/bias", tensor(Shape.of(2)),
                                        "conv1/weights", tensor(Shape.of(2, 1, 3, 3)),
                                        "dense1/bias", tensor(Shape.of(2)),
                                        "dense1/weights", tensor(Shape.of(2, 2))))),
                new OptimizerState(
                        7, new TreeMap<>(Map.of("conv1/bias/velocity", tensor(Shape.of(2))))),
                0.005,
                new History(
                        List.of(new TrainingEvent.Iteration(7, 1, 0.6931, 0.5, 1234.5, 8.25)),
                        List.of(new EpochResult(1, 0.7, 0.5, Double.NaN, Double.NaN))),
                Frozen.NOTHING);
    }

    /// 1, 1/2, 1/3, …, every second one negative.
    private static Tensor tensor(Shape shape) {
        float[] values = new float[Math.toIntExact(shape.volume())];
        for (int index = 0; index < values.length; index++) {
            values[index] = (index % 2 == 0 ? 1f : -1f) / (index + 1);
        }
        return new Tensor(shape, values);
    }
}
