package org.convlens.evaluation;

import org.convlens.attribution.Method;
import org.convlens.attribution.Question;
import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.Padding;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Whether a map stays the same where nothing that matters has changed.
public final class Steadiness {

    private static final int ROUNDS = 5;
    private static final double NOISE = 0.02;

    private Steadiness() {}

    /// {@return the mean similarity of the map to those of the picture with a little noise: a
    /// deviation of a fiftieth of the picture's range}
    ///
    /// @param method how
    /// @param question about what
    public static double underNoise(Method method, Question question) {
        float[] plain = method.explain(question).map().values();
        SplittableRandom random = new SplittableRandom(question.setting().seed());
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Tensor noisy = noisy(question.picture(), random);
            sum += Similarity.of(plain, method.explain(question.about(noisy)).map().values());
        }
        return sum / ROUNDS;
    }

    private static Tensor noisy(Tensor picture, SplittableRandom random) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : picture.values()) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        float[] values = picture.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (NOISE * (greatest - least) * random.nextGaussian());
        }
        return new Tensor(picture.shape(), values);
    }

    /// The similarity of the map to that of the picture shifted by 1, asked of a network whose
    /// first biases make up for the shift, so that it answers as before.
    ///
    /// @param engine builds that network
    /// @param method how
    /// @param question about what
    /// @return nothing unless the picture is read by one layer alone, dense or a convolution
    ///   without padding, with biases
    /// @see "Kindermans et al., The (un)reliability of saliency methods, arXiv:1711.00867"
    public static OptionalDouble underShift(Engine engine, Method method, Question question) {
        Optional<LayerId> first = firstMendable(question.plan().network());
        if (first.isEmpty()) {
            return OptionalDouble.empty();
        }
        float[] plain = method.explain(question).map().values();
        SessionSettings settings =
                new SessionSettings(1, SessionSettings.Precision.FLOAT, Optimizer.SGD, 1);
        try (NetworkSession mended = engine.open(question.plan(), settings)) {
            mended.restore(mended(question.session().parameters(), first.get()));
            Question shifted = question.about(shifted(question.picture())).to(mended);
            return OptionalDouble.of(Similarity.of(plain, method.explain(shifted).map().values()));
        }
    }

    private static Optional<LayerId> firstMendable(Network network) {
        List<Layer> readers = network.readersOf(LayerId.INPUT);
        if (readers.size() == 1 && readers.getFirst().spec() instanceof Flatten) {
            readers = network.readersOf(readers.getFirst().id());
        }
        return readers.size() == 1 && isMendable(readers.getFirst())
                ? Optional.of(readers.getFirst().id())
                : Optional.empty();
    }

    private static boolean isMendable(Layer layer) {
        boolean convolves =
                layer.spec() instanceof Convolution convolution
                        && convolution.bias()
                        && convolution.window().padding() instanceof Padding.Valid;
        return convolves || (layer.spec() instanceof Dense dense && dense.bias());
    }

    private static Parameters mended(Parameters learned, LayerId first) {
        Tensor weights = Objects.requireNonNull(learned.byName().get(first + "/weights"));
        SortedMap<String, Tensor> mended = new TreeMap<>(learned.byName());
        mended.computeIfPresent(first + "/bias", (_, bias) -> mended(bias, weights));
        return new Parameters(mended);
    }

    private static Tensor mended(Tensor bias, Tensor weights) {
        float[] values = bias.values().clone();
        int perUnit = weights.values().length / values.length;
        for (int i = 0; i < weights.values().length; i++) {
            values[i / perUnit] -= weights.values()[i];
        }
        return new Tensor(Shape.of(values.length), values);
    }

    private static Tensor shifted(Tensor picture) {
        float[] values = picture.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += 1;
        }
        return new Tensor(picture.shape(), values);
    }
}
