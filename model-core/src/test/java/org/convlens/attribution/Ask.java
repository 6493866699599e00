package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Short ways to ask in tests.
final class Ask {

    private Ask() {}

    static Attribution of(
            String name, NetworkSession session, Tensor picture, Map<String, String> options) {
        return of(name, session, new About(picture, 0), options, Setting.PLAIN);
    }

    /// What is asked about.
    record About(Tensor picture, Target target) {

        About(Tensor picture, int logit) {
            this(picture, new Target.Unit(new LayerId("scores"), logit));
        }
    }

    static Attribution of(
            String name,
            NetworkSession session,
            About about,
            Map<String, String> options,
            Setting setting) {
        Method method = Methods.named(name);
        return method.explain(
                new Question(
                        session,
                        about.picture(),
                        about.target(),
                        Options.of(method.description(), options),
                        setting));
    }

    /// {@return a method's map of the logit that falls most when the picture is blurred, after few
    /// rounds}
    static Tensor few(String name, NetworkSession session, Tensor picture) {
        return few(name, session, about(session, picture), Setting.PLAIN);
    }

    /// {@return the question why the logit, of two, that falls most when the picture is blurred}
    static About about(NetworkSession session, Tensor picture) {
        return fall(session, picture, 0) > fall(session, picture, 1)
                ? new About(picture, 0)
                : new About(picture, 1);
    }

    private static double fall(NetworkSession session, Tensor picture, int logit) {
        Question question =
                new Question(
                        session,
                        picture,
                        new About(picture, logit).target(),
                        Options.of(new Gradient().description(), Map.of()),
                        Setting.PLAIN);
        return question.value() - question.about(Baseline.blurred(picture)).value();
    }

    /// {@return a method's map after few rounds, which are enough to compare}
    static Tensor few(String name, NetworkSession session, About about, Setting setting) {
        return of(name, session, about, rounds(name, 20), setting).map();
    }

    /// {@return options for so many rounds, if the method goes in rounds}
    static Map<String, String> rounds(String name, int count) {
        Optional<String> rounds =
                Methods.named(name).description().options().stream()
                        .map(MethodOption::name)
                        .filter(List.of("samples", "steps")::contains)
                        .findFirst();
        return rounds.map(option -> Map.of(option, "" + count)).orElse(Map.of());
    }

    /// Equal but for rounding, beside the largest value.
    static void assertEqual(Tensor one, Tensor other) {
        assertClose(one, other, 2e-4);
    }

    /// No value is further off than a share of the largest.
    static void assertClose(Tensor one, Tensor other, double share) {
        double largest = largest(one);
        assertThat(largest).isPositive();
        assertThat(other.values()).containsExactly(one.values(), within((float) (share * largest)));
    }

    /// {@return the largest magnitude}
    static double largest(Tensor map) {
        double largest = 0;
        for (float value : map.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static NetworkSession open(NetworkBuilder builder) {
        return open(builder.build());
    }

    static NetworkSession open(Network network) {
        return open(network, Precision.FLOAT);
    }

    static NetworkSession openPrecisely(Network network) {
        return open(network, Precision.DOUBLE);
    }

    private static NetworkSession open(Network network, Precision precision) {
        return new Dl4jEngine()
                .open(
                        NetworkPlanner.plan(network),
                        new SessionSettings(5, precision, Optimizer.SGD, 0.1));
    }

    static float[] weights(NetworkSession session, String name) {
        return Objects.requireNonNull(session.parameters().byName().get(name)).values();
    }

    /// Replaces some weights by name.
    static void set(NetworkSession session, Map<String, float[]> weights) {
        Map<String, Tensor> all = new TreeMap<>(session.parameters().byName());
        weights.forEach((name, values) ->
                all.put(name, new Tensor(Objects.requireNonNull(all.get(name)).shape(), values)));
        session.restore(new Parameters(new TreeMap<>(all)));
    }

    static Tensor tensor(Shape shape, float... values) {
        return new Tensor(shape, values);
    }

    static Tensor random(long seed, int... sizes) {
        Shape shape = Shape.of(sizes);
        Random random = new Random(seed);
        float[] values = new float[(int) shape.volume()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return new Tensor(shape, values);
    }
}
