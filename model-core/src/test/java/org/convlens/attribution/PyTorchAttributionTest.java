package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.plan.NetworkPlanner;
import org.convlens.project.Npz;
import org.convlens.tensor.Tensor;
import org.convlens.zoo.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/// Methods that need nothing but true gradients beside PyTorch 2.7.1's autograd, with the same
/// weights, picture and noise; logit 3. `mvn -Ppeers` makes PyTorch's maps anew.
class PyTorchAttributionTest {

    private static final double TOLERANCE = 1e-4;
    private static final int TARGET = 3;
    private static final Map<String, String> EIGHT_SAMPLES = Map.of("samples", "8");
    private static final Map<String, String> OWN_SIZE = Map.of("upsample", "false");
    private static final Map<String, Map<String, String>> METHODS =
            Map.ofEntries(
                    Map.entry("gradient", Map.of()),
                    Map.entry("input-x-gradient", Map.of()),
                    Map.entry("guided-backprop", Map.of()),
                    Map.entry("deconvnet", Map.of()),
                    Map.entry("smooth-grad", EIGHT_SAMPLES),
                    Map.entry("var-grad", EIGHT_SAMPLES),
                    Map.entry("integrated-gradients", Map.of("steps", "8")),
                    Map.entry("expected-gradients", EIGHT_SAMPLES),
                    Map.entry("grad-cam", OWN_SIZE),
                    Map.entry("grad-cam++", OWN_SIZE),
                    Map.entry("layer-cam", OWN_SIZE));

    @ParameterizedTest
    @ValueSource(strings = {"lenet-caffe", "small-vgg", "small-resnet"})
    void mapsAreThoseOfPyTorchsAutograd(String preset) {
        SortedMap<String, Tensor> peer = peer(preset);
        try (NetworkSession session = open(preset)) {
            Ask.About about =
                    new Ask.About(
                            tensor(peer, "picture").slice(0), Target.logit(session.plan(), TARGET));
            Setting setting =
                    new Setting(
                            Optional.empty(),
                            List.of(),
                            List.of(tensor(peer, "reference")),
                            1,
                            Progress.NONE);
            METHODS.forEach((method, options) ->
                    assertClose(
                            preset + ", " + method,
                            Ask.of(method, session, about, options, setting).map(),
                            tensor(peer, method)));
        }
    }

    private static void assertClose(String what, Tensor actual, Tensor expected) {
        assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < expected.values().length; i++) {
            largest = Math.max(largest, Math.abs(expected.values()[i]));
            worst = Math.max(worst, Math.abs(actual.values()[i] - expected.values()[i]));
        }
        assertThat(largest).as(what).isPositive();
        assertThat(worst).as("%s, largest %s", what, largest).isLessThan(TOLERANCE * largest);
    }

    private static NetworkSession open(String preset) {
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.SGD, 1);
        return new Dl4jEngine()
                .open(NetworkPlanner.plan(Presets.named(preset).orElseThrow().network()), settings);
    }

    private static Tensor tensor(SortedMap<String, Tensor> peer, String name) {
        return Objects.requireNonNull(peer.get(name), name);
    }

    private static SortedMap<String, Tensor> peer(String preset) {
        try {
            return Npz.read(
                    Path.of(
                            Objects.requireNonNull(
                                            PyTorchAttributionTest.class.getResource(
                                                    "/org/convlens/engine/dl4j/pytorch-attribution-%s.npz"
                                                            .formatted(preset)))
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
