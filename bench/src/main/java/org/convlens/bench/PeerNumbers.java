package org.convlens.bench;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What goes into PyTorch's computations, drawn from one seed, and what comes out, by name.
final class PeerNumbers {

    private static final Shape MAPS = Shape.of(2, 4, 7, 6);

    private final SplittableRandom random = new SplittableRandom(7);
    private final SortedMap<String, Tensor> found = new TreeMap<>();

    /// A weight with its name in weights.npz.
    record Named(String name, Tensor tensor) {}

    /// {@return all so far: `kind/input`, `kind/<weight>`, `kind/output`, `kind/slope` by the input
    /// and `kind/slope/<weight>`}
    SortedMap<String, Tensor> found() {
        return found;
    }

    Named drawn(String name, int... sizes) {
        return new Named(name, drawn(Shape.of(sizes)));
    }

    /// {@return numbers above a tenth, as variances are}
    Named positive(String name, int... sizes) {
        Tensor tensor = drawn(Shape.of(sizes));
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = 0.1f + Math.abs(tensor.values()[i]);
        }
        return new Named(name, tensor);
    }

    private Tensor drawn(Shape shape) {
        float[] values = new float[Math.toIntExact(shape.volume())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Tensor(shape, values);
    }

    /// Computes with two pictures of four maps.
    void add(String kind, String lines, Named... weights) {
        add(kind, MAPS, lines, weights);
    }

    /// Computes with drawn inputs.
    ///
    /// @param kind the name of the computation
    /// @param input of `x`
    /// @param lines in PyTorch's language
    /// @param weights of the layer, which it may name
    void add(String kind, Shape input, String lines, Named... weights) {
        SequencedMap<String, Tensor> arguments = new LinkedHashMap<>();
        arguments.put("x", drawn(input));
        List.of(weights)
                .forEach(weight -> {
                    arguments.put(weight.name(), weight.tensor());
                    found.put(kind + "/" + weight.name(), weight.tensor());
                });
        TorchScript.Answer answer = ask(kind, lines, arguments);
        List.of(weights).forEach(weight -> put(kind, weight.name(), answer));
    }

    private void put(String kind, String weight, TorchScript.Answer answer) {
        Tensor slope = answer.slopes().get(weight);
        if (slope != null) {
            found.put(kind + "/slope/" + weight, slope);
        }
    }

    /// Computes a loss of drawn answers.
    ///
    /// @param loss its name
    /// @param lines in PyTorch's language
    /// @param right 1 for the right class, 0 for the others; it may be named `y`
    void lose(String loss, String lines, Tensor right) {
        SequencedMap<String, Tensor> arguments = new LinkedHashMap<>();
        arguments.put("x", drawn(right.shape()));
        arguments.put("y", right);
        found.put("loss-" + loss + "/right", right);
        ask("loss-" + loss, lines, arguments);
    }

    private TorchScript.Answer ask(
            String kind, String lines, SequencedMap<String, Tensor> arguments) {
        try (TorchScript script = new TorchScript(arguments.sequencedKeySet(), lines)) {
            TorchScript.Answer answer = script.of(arguments);
            found.put(kind + "/input", arguments.firstEntry().getValue());
            found.put(kind + "/output", answer.output());
            found.put(kind + "/slope", answer.slopes().get("x"));
            return answer;
        }
    }
}
