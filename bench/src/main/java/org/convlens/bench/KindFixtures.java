package org.convlens.bench;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What PyTorch computes for single layers, with weights of our own, and the slopes by their
/// inputs.
final class KindFixtures {

    private static final Shape MAPS = Shape.of(2, 4, 7, 6);
    private static final Shape LOGITS = Shape.of(4, 5);

    private final SplittableRandom random = new SplittableRandom(7);
    private final SortedMap<String, Tensor> found = new TreeMap<>();

    private KindFixtures() {}

    /// {@return by `kind/input`, `kind/<name in weights.npz>`, `kind/output` and `kind/slope`}
    static SortedMap<String, Tensor> all() {
        KindFixtures fixtures = new KindFixtures();
        fixtures.weighted();
        fixtures.plain();
        fixtures.losses();
        return fixtures.found;
    }

    private void weighted() {
        add(
                "transposed",
                "torch.conv_transpose2d(x, weights, bias, [2, 2], [1, 1], [1, 1], 1, [1, 1])",
                List.of(named("weights", 4, 3, 3, 3), named("bias", 3)));
        add(
                "depthwise",
                "torch.conv2d(x, torch.reshape(weights, [8, 1, 3, 3]), bias, [1, 1], [1, 1], [1, 1],"
                        + " 4)",
                List.of(named("weights", 4, 2, 3, 3), named("bias", 8)));
        add(
                "separable",
                "torch.conv2d(torch.conv2d(x, depthwise, None, [2, 2], [1, 1], [1, 1], 4), pointwise,"
                        + " bias, [1, 1], [0, 0], [1, 1], 1)",
                List.of(
                        named("depthwise", 4, 1, 3, 3),
                        named("pointwise", 5, 4, 1, 1),
                        named("bias", 5)));
        add(
                "dilated",
                "torch.conv2d(x, weights, bias, [1, 1], [2, 2], [2, 2], 2)",
                List.of(named("weights", 6, 2, 3, 3), named("bias", 6)));
        add("prelu", "torch.prelu(x, alpha)", List.of(named("alpha", 4)));
        add(
                "group-norm",
                "torch.group_norm(x, 2, gamma, beta, 0.001, True)",
                List.of(named("gamma", 4), named("beta", 4)));
        add(
                "layer-norm",
                "torch.group_norm(x, 1, gamma, beta, 0.001, True)",
                List.of(named("gamma", 4), named("beta", 4)));
    }

    private void plain() {
        add("bilinear", "torch.upsample_bilinear2d(x, [14, 18], False, None, None)", List.of());
        add("nearest", "torch.upsample_nearest2d(x, [14, 18], None, None)", List.of());
        add("region", "(torch.adaptive_max_pool2d(x, [3, 4]))[0]", List.of());
        add(
                "lp",
                "torch.pow(torch.mul(torch.avg_pool2d(torch.pow(torch.abs(x), 3.), [2, 2], [2, 2],"
                        + " [0, 0], False, True, None), 4.), 0.3333333333333333)",
                List.of());
        add(
                "response",
                "torch.div(x, torch.pow(torch.add(torch.mul(torch.squeeze(torch.avg_pool3d("
                        + "torch.constant_pad_nd(torch.unsqueeze(torch.mul(x, x), 1), [0, 0, 0, 0, 1,"
                        + " 1], 0), [3, 1, 1], [1, 1, 1], [0, 0, 0], False, True, None), 1), 1.5), 1.),"
                        + " 0.75))",
                List.of());
        add("softmax", "torch.softmax(x, 1, None)", List.of());
        for (String[] function : FUNCTIONS) {
            add(function[0], function[1], List.of());
        }
    }

    private static final List<String[]> FUNCTIONS =
            List.of(
                    new String[] {"leaky-relu", "torch.leaky_relu(x, 0.2)"},
                    new String[] {"elu", "torch.elu(x, 1., 1., 1.)"},
                    new String[] {"selu", "torch.selu(x)"},
                    new String[] {"gelu", "torch.gelu(x, approximate=\"tanh\")"},
                    new String[] {"swish", "torch.silu(x)"},
                    new String[] {"mish", "torch.mish(x)"},
                    new String[] {"softplus", "torch.softplus(x, 1., 20.)"},
                    new String[] {"tanh", "torch.tanh(x)"},
                    new String[] {"abs-tanh", "torch.abs(torch.tanh(x))"},
                    new String[] {"sigmoid", "torch.sigmoid(x)"},
                    new String[] {
                        "hard-sigmoid", "torch.clamp(torch.add(torch.mul(x, 0.2), 0.5), 0., 1.)"
                    },
                    new String[] {"hard-tanh", "torch.hardtanh(x, -1., 1.)"});

    /// Of four answers, the classes being 0, 1, 2 and 3.
    private void losses() {
        lose("softmax-cross-entropy", "torch.cross_entropy_loss(x, y, None, 1, -100, 0.)");
        lose(
                "sigmoid-cross-entropy",
                "torch.mul(torch.binary_cross_entropy_with_logits(x, y, None, None, 1), 5.)");
        lose("euclidean", "torch.mse_loss(x, y, 1)");
        lose("mean-absolute", "torch.l1_loss(x, y, 1)");
        lose("huber", "torch.huber_loss(x, y, 1, 1.)");
    }

    /// A weight with a name and sizes, drawn.
    private record Named(String name, Tensor tensor) {}

    private Named named(String name, int... sizes) {
        return new Named(name, drawn(Shape.of(sizes)));
    }

    private Tensor drawn(Shape shape) {
        float[] values = new float[Math.toIntExact(shape.volume())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Tensor(shape, values);
    }

    private void add(String kind, String expression, List<Named> weights) {
        SequencedMap<String, Tensor> arguments = new LinkedHashMap<>();
        arguments.put("x", drawn(MAPS));
        weights.forEach(weight -> {
            arguments.put(weight.name(), weight.tensor());
            found.put(kind + "/" + weight.name(), weight.tensor());
        });
        note(kind, expression, arguments);
    }

    private void lose(String loss, String expression) {
        Tensor right = Tensor.zeros(LOGITS);
        for (int picture = 0; picture < LOGITS.size(0); picture++) {
            right.values()[picture * LOGITS.size(1) + picture] = 1;
        }
        SequencedMap<String, Tensor> arguments = new LinkedHashMap<>();
        arguments.put("x", drawn(LOGITS));
        arguments.put("y", right);
        note("loss-" + loss, expression, arguments);
    }

    private void note(String kind, String expression, SequencedMap<String, Tensor> arguments) {
        try (TorchScript script = new TorchScript(arguments.sequencedKeySet(), expression)) {
            TorchScript.Answer answer = script.of(arguments);
            found.put(kind + "/input", arguments.firstEntry().getValue());
            found.put(kind + "/output", answer.output());
            found.put(kind + "/slope", answer.slope());
        }
    }
}
