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
        found.put("guided-backprop", one(new RectifiedFixtures(this, true).compute()));
        found.put("deconvnet", one(new RectifiedFixtures(this, false).compute()));
        noisy(found);
        expected(found);
        Tensor output = output(maps);
        float[] slopes = gradients(maps, output);
        found.put("grad-cam", weighed(output, means(slopes, output.shape())));
        found.put("layer-cam", weighed(output, positive(slopes)));
        found.put("grad-cam++", weighed(output, curvatures(slopes, output)));
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

    /// The mean gradient at eight noisy pictures, the noise of seed 1, and the gradients' variance.
    private void noisy(SortedMap<String, Tensor> found) {
        SplittableRandom random = new SplittableRandom(1);
        double deviation = NOISE * range();
        float[] mean = new float[picture.values().length];
        float[] squares = new float[mean.length];
        for (int step = 0; step < STEPS; step++) {
            float[] noisy = new float[mean.length];
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] = (float) (picture.values()[i] + deviation * random.nextGaussian());
            }
            float[] gradient = gradients(LayerId.INPUT, new Tensor(picture.shape(), noisy));
            add(mean, gradient);
            add(squares, product(gradient, gradient));
        }
        found.put("smooth-grad", one(mean));
        float[] variance = new float[mean.length];
        for (int i = 0; i < variance.length; i++) {
            variance[i] = squares[i] - mean[i] * mean[i];
        }
        found.put("var-grad", one(positive(variance)));
    }

    private double range() {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : picture.values()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return (double) most - least;
    }

    /// From one reference, the picture upside down, at a random place in each of eight steps.
    private void expected(SortedMap<String, Tensor> found) {
        SplittableRandom random = new SplittableRandom(1);
        float[] reference = reversed(picture.values());
        float[] mean = new float[reference.length];
        for (int step = 0; step < STEPS; step++) {
            double share = (step + random.nextDouble()) / STEPS;
            float[] there = new float[mean.length];
            for (int i = 0; i < there.length; i++) {
                there[i] = (float) (reference[i] + share * (picture.values()[i] - reference[i]));
            }
            add(mean, gradients(LayerId.INPUT, new Tensor(picture.shape(), there)));
        }
        float[] way = new float[mean.length];
        for (int i = 0; i < way.length; i++) {
            way[i] = picture.values()[i] - reference[i];
        }
        found.put("reference", one(reference));
        found.put("expected-gradients", one(product(way, mean)));
    }

    private static float[] reversed(float[] values) {
        float[] reversed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
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

    static NDArray array(NDManager scope, Tensor tensor) {
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

    /// `Σ g⁺ / (2 + g·Σ output)` over the cells of each map, where `g` is not 0.
    private static float[] curvatures(float[] slopes, Tensor output) {
        int cells = output.shape().size(2) * output.shape().size(3);
        float[] weights = new float[slopes.length];
        for (int start = 0; start < slopes.length; start += cells) {
            double all = 0;
            for (int i = start; i < start + cells; i++) {
                all += output.values()[i];
            }
            double sum = 0;
            for (int i = start; i < start + cells; i++) {
                sum += Math.max(0, slopes[i]) / (2 + slopes[i] * all);
            }
            Arrays.fill(weights, start, start + cells, (float) sum);
        }
        return weights;
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
