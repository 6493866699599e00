package org.convlens.attribution;

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

import java.util.Map;
import java.util.Objects;
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

    static NetworkSession open(NetworkBuilder builder) {
        return open(builder.build());
    }

    static NetworkSession open(Network network) {
        return new Dl4jEngine()
                .open(
                        NetworkPlanner.plan(network),
                        new SessionSettings(5, Precision.FLOAT, Optimizer.SGD, 0.1));
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
