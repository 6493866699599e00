package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.Batch;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.Palette;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Single layers beside PyTorch 2.7.1: what they put out, and the slopes by their inputs and
/// weights of the sum of all outputs, the i-th of each picture weighed by `cos(i)`.
class PyTorchKindsTest {

    private static final LayerId LAYER = new LayerId("layer");
    private static final String OWN = LAYER + "/";

    static Stream<PeerKinds> kinds() {
        return PeerKinds.all();
    }

    /// Batch normalisation is another function in training.
    static Stream<PeerKinds> trained() {
        PeerKinds training =
                new PeerKinds(
                        "batch-norm-training",
                        network -> network.then("layer", new BatchNormalisation(1e-3, 0.9)));
        return Stream.concat(
                PeerKinds.all()
                        .filter(kind -> !kind.name().equals("batch-norm"))
                        .filter(kind -> !PeerFile.names(kind.name() + "/slope/").isEmpty()),
                Stream.of(training));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLayerPutsOutWhatPyTorchsDoes(PeerKinds kind) {
        try (NetworkSession session = open(kind)) {
            PeerFile.assertClose(
                    "output",
                    session.predict(input(kind)).values(),
                    PeerFile.tensor(kind.name(), "output").values());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSlopeByTheInputIsPyTorchs(PeerKinds kind) {
        try (NetworkSession session = open(kind)) {
            BackwardQuestion question =
                    new BackwardQuestion(
                            input(kind),
                            LAYER,
                            weights(kind, session.plan()),
                            Set.of(LayerId.INPUT),
                            new BackwardRule.Gradient());
            PeerFile.assertClose(
                    "slope",
                    Objects.requireNonNull(session.backward(question).get(LayerId.INPUT)).values(),
                    PeerFile.tensor(kind.name(), "slope").values());
        }
    }

    /// One dense unit weighs the outputs. It is so far below the margin of the hinge that the loss
    /// is a constant less the mean of what it says.
    @ParameterizedTest
    @MethodSource("trained")
    void theSlopeByEveryWeightIsPyTorchs(PeerKinds kind) {
        Dense weighing = new Dense(1, true, ActivationFunction.IDENTITY);
        NetworkPlan plan =
                layers(kind, Loss.HINGE)
                        .then("flattened", new Flatten())
                        .then("weighing", weighing)
                        .plan();
        try (NetworkSession session = open(kind, plan)) {
            int outputs =
                    Math.toIntExact(
                            plan.layer(LAYER).flatMap(LayerPlan::output).orElseThrow().volume());
            SortedMap<String, Tensor> unit = new TreeMap<>();
            unit.put(
                    "weighing/weights",
                    new Tensor(Shape.of(1, outputs), PeerFile.weights(outputs)));
            unit.put("weighing/bias", new Tensor(Shape.of(1), new float[] {-10_000}));
            session.replace(new Parameters(unit));
            SortedMap<String, Tensor> slopes = own(session.gradients(batch(kind)).slopes());
            assertThat(slopes.keySet()).isEqualTo(PeerFile.names(kind.name() + "/slope/"));
            slopes.forEach((name, slope) ->
                    PeerFile.assertClose(
                            name,
                            times(-input(kind).shape().size(0), slope.values()),
                            PeerFile.tensor(kind.name(), "slope/" + name).values()));
        }
    }

    @Test
    void onlyLayersThatDrawAreNotCompared() {
        Set<String> compared = new TreeSet<>();
        PeerKinds.all()
                .forEach(kind ->
                        layers(kind, Loss.EUCLIDEAN)
                                .plan()
                                .layers()
                                .forEach(row -> compared.add(row.layer().spec().kind())));
        assertThat(Palette.fresh().stream().map(LayerSpec::kind))
                .filteredOn(kind -> !compared.contains(kind))
                .containsExactlyInAnyOrder(
                        "stochastic-pooling",
                        "dropout",
                        "spatial-dropout",
                        "gaussian-noise",
                        "drop-connect");
    }

    private static Networks layers(PeerKinds kind, Loss loss) {
        return kind.over(loss, input(kind).shape().inner().sizes());
    }

    private static NetworkSession open(PeerKinds kind) {
        return open(kind, layers(kind, Loss.EUCLIDEAN).plan());
    }

    private static NetworkSession open(PeerKinds kind, NetworkPlan plan) {
        NetworkSession session =
                new Dl4jEngine()
                        .open(plan, new SessionSettings(1, Precision.FLOAT, Optimizer.SGD, 0.1));
        Set<String> known = PeerFile.names(kind.name() + "/");
        SortedMap<String, Tensor> weights = new TreeMap<>();
        own(session.parameters()).keySet().stream()
                .filter(known::contains)
                .forEach(name -> weights.put(OWN + name, PeerFile.tensor(kind.name(), name)));
        session.replace(new Parameters(weights));
        return session;
    }

    private static SortedMap<String, Tensor> own(Parameters parameters) {
        SortedMap<String, Tensor> own = new TreeMap<>();
        parameters
                .byName()
                .forEach((name, tensor) -> {
                    if (name.startsWith(OWN)) {
                        own.put(name.substring(OWN.length()), tensor);
                    }
                });
        return own;
    }

    private static Tensor weights(PeerKinds kind, NetworkPlan plan) {
        Shape output = plan.layer(LAYER).flatMap(LayerPlan::output).orElseThrow();
        int pictures = input(kind).shape().size(0);
        float[] one = PeerFile.weights(Math.toIntExact(output.volume()));
        float[] all = Arrays.copyOf(one, pictures * one.length);
        for (int picture = 1; picture < pictures; picture++) {
            System.arraycopy(one, 0, all, picture * one.length, one.length);
        }
        return new Tensor(output.batchOf(pictures), all);
    }

    private static Batch batch(PeerKinds kind) {
        List<Integer> labels = Collections.nCopies(input(kind).shape().size(0), 0);
        return new Batch(input(kind), labels);
    }

    private static Tensor input(PeerKinds kind) {
        return PeerFile.tensor(kind.name(), "input");
    }

    private static float[] times(float factor, float[] values) {
        float[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return product;
    }
}
