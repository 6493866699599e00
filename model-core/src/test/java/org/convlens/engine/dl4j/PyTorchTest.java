package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.project.Npz;
import org.convlens.tensor.Tensor;
import org.convlens.zoo.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/// The engine beside PyTorch 2.7.1: the same weights, batch and Adam, whose epsilon is added to the
/// root of the uncorrected moment in both. `mvn -Ppeers` makes PyTorch's numbers anew.
class PyTorchTest {

    private static final double TOLERANCE = 1e-4;
    private static final int STRIDE = 101;
    private static final String GRADIENTS = "gradients/";

    @ParameterizedTest
    @ValueSource(strings = {"lenet-caffe", "small-vgg", "small-resnet"})
    void answersAsPyTorchDoes(String preset) {
        SortedMap<String, Tensor> peer = peer(preset);
        try (NetworkSession session = open(preset, Optimizer.ADAM)) {
            Tensor logits = session.predict(tensor(peer, "pictures"));
            assertClose("logits", logits.values(), tensor(peer, "logits").values());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet-caffe", "small-vgg", "small-resnet"})
    void everyGradientIsPyTorchs(String preset) {
        SortedMap<String, Tensor> peer = peer(preset);
        try (NetworkSession drawn = open(preset, Optimizer.SGD);
                Probe probe = new Probe(plan(preset), Precision.FLOAT)) {
            SortedMap<String, double[]> own = probe.gradients(drawn.parameters(), batch(peer));
            assertThat(peer.keySet().stream().filter(name -> name.startsWith(GRADIENTS)))
                    .map(name -> name.substring(GRADIENTS.length()))
                    .containsExactlyInAnyOrderElementsOf(own.keySet());
            own.forEach((name, gradient) -> {
                float[] expected = tensor(peer, GRADIENTS + name).values();
                assertClose(name, thinned(gradient, expected.length), expected);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet-caffe", "small-vgg", "small-resnet"})
    void learnsStepByStepAsPyTorchDoes(String preset) {
        SortedMap<String, Tensor> peer = peer(preset);
        float[] expected = tensor(peer, "losses").values();
        try (NetworkSession session = open(preset, Optimizer.ADAM)) {
            for (int step = 0; step < expected.length; step++) {
                double loss = session.fit(batch(peer)).loss();
                assertThat(Math.abs(loss - expected[step]))
                        .as("%s, step %d: %s, PyTorch: %s", preset, step, loss, expected[step])
                        .isLessThanOrEqualTo(TOLERANCE * expected[0]);
            }
        }
    }

    private static void assertClose(String name, float[] actual, float[] expected) {
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs((double) actual[i] - expected[i]));
        }
        assertThat(worst)
                .as("%s, largest %s", name, largest)
                .isLessThanOrEqualTo(TOLERANCE * largest);
    }

    /// {@return every 101st number where there are many, as the peer's file has them}
    private static float[] thinned(double[] all, int count) {
        int stride = count < all.length ? STRIDE : 1;
        float[] chosen = new float[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = (float) all[i * stride];
        }
        return chosen;
    }

    private static NetworkSession open(String preset, Optimizer optimizer) {
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, optimizer, 1e-3);
        return new Dl4jEngine().open(plan(preset), settings);
    }

    private static NetworkPlan plan(String preset) {
        return NetworkPlanner.plan(Presets.named(preset).orElseThrow().network());
    }

    private static Batch batch(SortedMap<String, Tensor> peer) {
        List<Integer> labels = new ArrayList<>();
        for (float label : tensor(peer, "labels").values()) {
            labels.add((int) label);
        }
        return new Batch(tensor(peer, "pictures"), labels);
    }

    private static Tensor tensor(SortedMap<String, Tensor> peer, String name) {
        return Objects.requireNonNull(peer.get(name), name);
    }

    private static SortedMap<String, Tensor> peer(String preset) {
        String file = "pytorch-%s.npz".formatted(preset);
        try {
            return Npz.read(
                    Path.of(Objects.requireNonNull(PyTorchTest.class.getResource(file)).toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
