package org.convlens.bench;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.SortedMap;

/// What PyTorch computes for single layers, with weights of our own, and the slopes by their inputs
/// and weights.
///
/// @param numbers where they are kept
record KindFixtures(PeerNumbers numbers) {

    private static final Shape SERIES = Shape.of(2, 4, 1, 12);

    /// {@return what {@link PeerNumbers#found} says, of layers and losses}
    static SortedMap<String, Tensor> all() {
        PeerNumbers numbers = new PeerNumbers();
        KindFixtures kinds = new KindFixtures(numbers);
        kinds.convolutions();
        kinds.weighted();
        kinds.padded();
        kinds.pooled();
        kinds.joined();
        kinds.plain();
        new CapsuleFixtures(numbers).add();
        new LossFixtures(numbers).add();
        kinds.added();
        return numbers.found();
    }

    private void convolutions() {
        numbers.add(
                "transposed",
                "torch.conv_transpose2d(x, weights, bias, [2, 2], [1, 1], [1, 1], 1, [1, 1])",
                numbers.drawn("weights", 4, 3, 3, 3),
                numbers.drawn("bias", 3));
        numbers.add(
                "depthwise",
                """
                single = torch.reshape(weights, [8, 1, 3, 3])
                torch.conv2d(x, single, bias, [1, 1], [1, 1], [1, 1], 4)\
                """,
                numbers.drawn("weights", 4, 2, 3, 3),
                numbers.drawn("bias", 8));
        numbers.add(
                "separable",
                """
                apart = torch.conv2d(x, depthwise, None, [2, 2], [1, 1], [1, 1], 4)
                torch.conv2d(apart, pointwise, bias, [1, 1], [0, 0], [1, 1], 1)\
                """,
                numbers.drawn("depthwise", 4, 1, 3, 3),
                numbers.drawn("pointwise", 5, 4, 1, 1),
                numbers.drawn("bias", 5));
        numbers.add(
                "dilated",
                "torch.conv2d(x, weights, bias, [1, 1], [2, 2], [2, 2], 2)",
                numbers.drawn("weights", 6, 2, 3, 3),
                numbers.drawn("bias", 6));
        numbers.add(
                "series",
                SERIES,
                """
                flat = torch.squeeze(x, 2)
                torch.unsqueeze(torch.conv1d(flat, weights, bias, [2], [2], [2], 2), 2)\
                """,
                numbers.drawn("weights", 6, 2, 3),
                numbers.drawn("bias", 6));
        numbers.add(
                "locally",
                """
                columns = torch.im2col(x, [3, 3], [1, 1], [1, 1], [2, 2])
                places = torch.reshape(weights, [12, 5, 36])
                sums = torch.einsum("nkl,lfk->nfl", [columns, places])
                shifts = torch.permute(bias, [2, 0, 1])
                torch.add(torch.reshape(sums, [2, 5, 4, 3]), shifts)\
                """,
                numbers.drawn("weights", 4, 3, 5, 4, 3, 3),
                numbers.drawn("bias", 4, 3, 5));
    }

    private void weighted() {
        numbers.add(
                "convolution",
                "torch.conv2d(x, weights, bias, [2, 1], [1, 0], [1, 1], 1)",
                numbers.drawn("weights", 5, 4, 3, 2),
                numbers.drawn("bias", 5));
        numbers.add(
                "dense",
                "torch.linear(torch.flatten(x, 1, -1), weights, bias)",
                numbers.drawn("weights", 5, 168),
                numbers.drawn("bias", 5));
        numbers.add("prelu", "torch.prelu(x, alpha)", numbers.drawn("alpha", 4));
        numbers.add(
                "group-norm",
                "torch.group_norm(x, 2, gamma, beta, 0.001, True)",
                numbers.drawn("gamma", 4),
                numbers.drawn("beta", 4));
        numbers.add(
                "layer-norm",
                "torch.group_norm(x, 1, gamma, beta, 0.001, True)",
                numbers.drawn("gamma", 4),
                numbers.drawn("beta", 4));
        numbers.add(
                "batch-norm",
                """
                center = torch.detach(mean)
                spread = torch.detach(variance)
                torch.batch_norm(x, gamma, beta, center, spread, False, 0.1, 0.001, False)\
                """,
                numbers.drawn("gamma", 4),
                numbers.drawn("beta", 4),
                numbers.drawn("mean", 4),
                numbers.positive("variance", 4));
        numbers.add(
                "batch-norm-training",
                "torch.batch_norm(x, gamma, beta, None, None, True, 0.1, 0.001, False)",
                numbers.drawn("gamma", 4),
                numbers.drawn("beta", 4));
    }

    private void padded() {
        for (String content : List.of("replicate", "reflect", "circular")) {
            numbers.add(
                    "padded-" + content,
                    """
                    whole = torch.pad(x, [2, 1, 1, 2], "%s", None)
                    torch.conv2d(whole, weights, bias, [1, 1], [0, 0], [1, 1], 1)\
                    """
                            .formatted(content),
                    numbers.drawn("weights", 2, 4, 3, 3),
                    numbers.drawn("bias", 2));
        }
    }

    private void pooled() {
        numbers.add(
                "unpooling",
                """
                window = [2, 2]
                none = [0, 0]
                best, places = torch.max_pool2d_with_indices(x, window, window, none, [1, 1], False)
                torch.max_unpool2d(torch.tanh(best), places, [7, 6])\
                """);
        numbers.add("max-pooling", "torch.max_pool2d(x, [3, 3], [2, 2], [1, 1], [1, 1], False)");
        numbers.add(
                "average-pooling",
                "torch.avg_pool2d(x, [3, 3], [2, 2], [1, 1], False, False, None)");
        numbers.add(
                "average-pooling-counting",
                "torch.avg_pool2d(x, [3, 3], [2, 2], [1, 1], False, True, None)");
        numbers.add(
                "blur",
                """
                whole = torch.pad(x, [1, 1, 1, 1], "reflect", None)
                once = torch.avg_pool2d(whole, [2, 2], [1, 1], [0, 0], False, True, None)
                torch.avg_pool2d(once, [2, 2], [2, 2], [0, 0], False, True, None)\
                """);
        numbers.add(
                "lp",
                """
                cubes = torch.pow(torch.abs(x), 3.)
                means = torch.avg_pool2d(cubes, [2, 2], [2, 2], [0, 0], False, True, None)
                torch.pow(torch.mul(means, 4.), 0.3333333333333333)\
                """);
        numbers.add("region", "(torch.adaptive_max_pool2d(x, [3, 4]))[0]");
        numbers.add("channel-max", "torch.amax(torch.reshape(x, [2, 2, 2, 7, 6]), [2], False)");
        numbers.add("channel-average", "torch.mean(torch.reshape(x, [2, 2, 2, 7, 6]), [2], False)");
        numbers.add("global-max", "torch.amax(x, [2, 3], False)");
        numbers.add("global-average", "torch.mean(x, [2, 3], False)");
    }

    private void joined() {
        numbers.add("add", "torch.add(x, torch.tanh(x))");
        numbers.add("multiply", "torch.mul(x, torch.tanh(x))");
        numbers.add("average", "torch.mul(torch.add(x, torch.tanh(x)), 0.5)");
        numbers.add("largest", "torch.maximum(x, torch.tanh(x))");
        numbers.add("concatenate", "torch.cat([x, torch.tanh(x)], 1)");
        numbers.add("concatenate-height", "torch.cat([x, torch.tanh(x)], 2)");
        numbers.add("concatenate-width", "torch.cat([x, torch.tanh(x)], 3)");
    }

    private void plain() {
        numbers.add("bilinear", "torch.upsample_bilinear2d(x, [14, 18], False, None, None)");
        numbers.add("nearest", "torch.upsample_nearest2d(x, [14, 18], None, None)");
        numbers.add(
                "response",
                """
                squares = torch.unsqueeze(torch.mul(x, x), 1)
                whole = torch.constant_pad_nd(squares, [0, 0, 0, 0, 1, 1], 0)
                size = [3, 1, 1]
                means = torch.avg_pool3d(whole, size, [1, 1, 1], [0, 0, 0], False, True, None)
                sums = torch.add(torch.mul(torch.squeeze(means, 1), 1.5), 1.)
                torch.div(x, torch.pow(sums, 0.75))\
                """);
        numbers.add("softmax", "torch.softmax(x, 1, None)");
        FUNCTIONS.forEach(function -> numbers.add(function.name(), function.lines()));
    }

    /// Last, so that the numbers drawn for the others stay.
    private void added() {
        numbers.add("elu-of-alpha", "torch.elu(x, 0.4, 1., 1.)");
    }

    /// An activation function by its name in network.json.
    private record Function(String name, String lines) {}

    private static final List<Function> FUNCTIONS =
            List.of(
                    new Function("relu", "torch.relu(x)"),
                    new Function("leaky-relu", "torch.leaky_relu(x, 0.2)"),
                    new Function("elu", "torch.elu(x, 1., 1., 1.)"),
                    new Function("selu", "torch.selu(x)"),
                    new Function("gelu", "torch.gelu(x, approximate=\"tanh\")"),
                    new Function("swish", "torch.silu(x)"),
                    new Function("mish", "torch.mish(x)"),
                    new Function("softplus", "torch.softplus(x, 1., 20.)"),
                    new Function("tanh", "torch.tanh(x)"),
                    new Function("abs-tanh", "torch.abs(torch.tanh(x))"),
                    new Function("sigmoid", "torch.sigmoid(x)"),
                    new Function(
                            "hard-sigmoid",
                            "torch.clamp(torch.add(torch.mul(x, 0.2), 0.5), 0., 1.)"),
                    new Function("hard-tanh", "torch.hardtanh(x, -1., 1.)"));
}
