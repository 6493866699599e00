package org.convlens.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What PyTorch's autograd says of one logit: methods of attribution that need nothing but true
/// gradients, each by its formula.
///
/// @param torch the network, with the weights in question
/// @param plan what it is
/// @param picture `[1, channels, height, width]`
record AttributionFixtures(TorchTraining torch, NetworkPlan plan, Tensor picture) {

    /// The logit that is explained.
    static final int TARGET = 3;

    private static final int STEPS = 8;
    private static final double NOISE = 0.15;

    /// {@return one map per method, by its name, and the picture}
    ///
    /// @param maps the last layer whose maps have places
    SortedMap<String, Tensor> compute(LayerId maps) {
        SortedMap<String, Tensor> found = new TreeMap<>();
        float[] x = picture.values();
        float[] gradient = gradients(LayerId.INPUT, picture);
        float[] integrated = integrated();
        found.put("picture", picture);
        found.put("gradient", one(gradient));
        found.put("input-x-gradient", one(product(x, gradient)));
        found.put("integrated-gradients", one(product(x, integrated)));
        found.put("smooth-grad", one(smooth()));
        Tensor output = output(maps);
        float[] slopes = gradients(maps, output);
        found.put("grad-cam", weighed(output, means(slopes, output.shape())));
        found.put("layer-cam", weighed(output, positive(slopes)));
        return found;
    }

    private Tensor one(float[] map) {
        return new Tensor(plan.network().input(), map);
    }

    /// The mean gradient at the middles of eight parts of the way from black.
    private float[] integrated() {
        float[] sum = new float[picture.values().length];
        for (int step = 0; step < STEPS; step++) {
            float share = (step + 0.5f) / STEPS;
            float[] there = new float[sum.length];
            for (int i = 0; i < there.length; i++) {
                there[i] = share * picture.values()[i];
            }
            add(sum, gradients(LayerId.INPUT, new Tensor(picture.shape(), there)));
        }
        return sum;
    }

    /// The mean gradient at eight noisy pictures, the noise of seed 1.
    private float[] smooth() {
        SplittableRandom random = new SplittableRandom(1);
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : picture.values()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double deviation = NOISE * ((double) most - least);
        float[] sum = new float[picture.values().length];
        for (int step = 0; step < STEPS; step++) {
            float[] noisy = new float[sum.length];
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] = (float) (picture.values()[i] + deviation * random.nextGaussian());
            }
            add(sum, gradients(LayerId.INPUT, new Tensor(picture.shape(), noisy)));
        }
        return sum;
    }

    private static void add(float[] sum, float[] gradient) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += gradient[i] / STEPS;
        }
    }

    private float[] gradients(LayerId from, Tensor start) {
        try (NDManager scope = torch.manager().newSubManager();
                GradientCollector collector = torch.collector()) {
            NDArray array = array(scope, start);
            array.setRequiresGradient(true);
            NDArray answer =
                    torch.network().between(torch.store(), from, array, plan.network().output());
            collector.backward(answer.get(":, " + TARGET).sum());
            return array.getGradient().toFloatArray();
        }
    }

    private Tensor output(LayerId layer) {
        try (NDManager scope = torch.manager().newSubManager()) {
            NDArray values =
                    torch.network()
                            .between(torch.store(), LayerId.INPUT, array(scope, picture), layer);
            return new Tensor(shape(values), values.toFloatArray());
        }
    }

    private static Shape shape(NDArray values) {
        long[] sizes = values.getShape().getShape();
        return Shape.of((int) sizes[0], (int) sizes[1], (int) sizes[2], (int) sizes[3]);
    }

    private static NDArray array(NDManager scope, Tensor tensor) {
        int[] sizes = tensor.shape().sizes();
        long[] wide = new long[sizes.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = sizes[i];
        }
        return scope.create(tensor.values(), new ai.djl.ndarray.types.Shape(wide));
    }

    private static float[] product(float[] a, float[] b) {
        float[] product = new float[a.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static float[] positive(float[] values) {
        float[] positive = values.clone();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = Math.max(0, positive[i]);
        }
        return positive;
    }

    /// Each cell has the mean of its map.
    private static float[] means(float[] slopes, Shape shape) {
        int cells = shape.size(2) * shape.size(3);
        float[] means = new float[slopes.length];
        for (int start = 0; start < slopes.length; start += cells) {
            double sum = 0;
            for (int i = start; i < start + cells; i++) {
                sum += slopes[i];
            }
            Arrays.fill(means, start, start + cells, (float) (sum / cells));
        }
        return means;
    }

    /// `ReLU(Σ weight · output)`, over the channels.
    private static Tensor weighed(Tensor output, float[] weights) {
        Shape shape = output.shape();
        int cells = shape.size(2) * shape.size(3);
        float[] sum = new float[cells];
        for (int i = 0; i < weights.length; i++) {
            sum[i % cells] += weights[i] * output.values()[i];
        }
        return new Tensor(Shape.of(shape.size(2), shape.size(3)), positive(sum));
    }
}
