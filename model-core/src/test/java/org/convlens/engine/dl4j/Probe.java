package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// A session with plain gradient descent, whose weight changes tell the gradients.
final class Probe implements AutoCloseable {

    private static final double RATE = 16;

    private final NetworkSession session;
    private final OptimizerState start;

    Probe(NetworkPlan plan, Precision precision) {
        session =
                new Dl4jEngine()
                        .open(plan, new SessionSettings(11, precision, Optimizer.SGD, RATE));
        start = session.optimizerState();
    }

    NetworkSession session() {
        return session;
    }

    /// Goes back to before the first step, but for the weights.
    void begin() {
        session.restoreOptimizer(start);
    }

    /// {@return the loss in training with these weights}
    double loss(Parameters parameters, Batch batch) {
        session.restore(parameters);
        begin();
        return session.fit(batch).loss();
    }

    /// {@return the gradient of every trained tensor}
    SortedMap<String, double[]> gradients(Parameters parameters, Batch batch) {
        loss(parameters, batch);
        SortedMap<String, double[]> gradients = new TreeMap<>();
        session.parameters()
                .byName()
                .forEach((name, after) -> {
                    if (!name.endsWith("/mean") && !name.endsWith("/variance")) {
                        gradients.put(name, change(tensor(parameters, name), after));
                    }
                });
        return gradients;
    }

    static Tensor tensor(Parameters parameters, String name) {
        return Objects.requireNonNull(parameters.byName().get(name), name);
    }

    private static double[] change(Tensor before, Tensor after) {
        double[] gradient = new double[before.values().length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = ((double) before.values()[i] - after.values()[i]) / RATE;
        }
        return gradient;
    }

    @Override
    public void close() {
        session.close();
    }
}
