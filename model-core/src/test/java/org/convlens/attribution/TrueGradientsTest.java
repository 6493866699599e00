package org.convlens.attribution;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Methods that need nothing but true gradients get the same map where every gradient is a central
/// difference, in double precision.
class TrueGradientsTest {

    private static final double TOLERANCE = 1e-4;

    /// Adam divides gradients by their own size, and so what is wrong with small ones grows.
    private static final double LOOSE = 2e-3;

    private static final String METHODS = "org.convlens.attribution.TestTable#gradient";

    @ParameterizedTest
    @MethodSource(METHODS)
    void mapsOfATrainedNetworkAreThoseOfCentralDifferences(String method) {
        try (NetworkSession session =
                TrainedBars.open(ActivationFunction.TANH, false, Precision.DOUBLE)) {
            assertDifferences(method, session, TrainedBars.picture(3));
        }
    }

    @ParameterizedTest
    @MethodSource(METHODS)
    void mapsOfAFreshNetworkAreThoseOfCentralDifferences(String method) {
        try (NetworkSession session = Ask.openPrecisely(smooth().build())) {
            assertDifferences(method, session, Ask.random(3, 2, 6, 6));
        }
    }

    private static NetworkBuilder smooth() {
        return new NetworkBuilder("smooth", Shape.of(2, 6, 6))
                .then("conv", Convolution.of(3, Window.of(3, 1)).with(ActivationFunction.SOFTPLUS))
                .then("norm", new BatchNormalisation(1e-5, 0.9))
                .then("pool", new AveragePooling(Window.of(2, 2), false))
                .then("flat", new Flatten())
                .then("hidden", new Dense(5, true, ActivationFunction.TANH))
                .then("scores", new Dense(2, true, ActivationFunction.IDENTITY));
    }

    private static void assertDifferences(String method, NetworkSession session, Tensor picture) {
        Ask.About about = Ask.about(session, picture);
        Map<String, String> options = options(method);
        Tensor expected =
                Ask.of(method, Differences.instead(session), about, options, Setting.PLAIN).map();
        Tensor found = Ask.of(method, session, about, options, Setting.PLAIN).map();
        Ask.assertClose(expected, found, method.endsWith("-perturbation") ? LOOSE : TOLERANCE);
    }

    /// Three rounds; noise as large as the picture, so that the variance is no difference of nearly
    /// equal numbers; no ReLU behind the map.
    private static Map<String, String> options(String method) {
        Map<String, String> options = new HashMap<>(Ask.rounds(method, 3));
        List<String> names =
                Methods.named(method).description().options().stream()
                        .map(MethodOption::name)
                        .toList();
        Map.of("noise", "1", "relu", "false")
                .forEach((name, value) -> {
                    if (names.contains(name)) {
                        options.put(name, value);
                    }
                });
        return options;
    }
}
