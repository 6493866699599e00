package org.convlens.workings;

import org.convlens.dataset.Batch;
import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The slope of the loss by one weight, by central differences in double precision, on a copy of
/// the network: `(loss(w + h) − loss(w − h)) / 2h`.
///
/// @param plan the network
/// @param step the picture and the weights
/// @param weight which weight is moved
public record SlopeCheck(NetworkPlan plan, OneStep step, WeightName weight) {

    private static final float DISTANCE = 1e-3f;
    private static final SessionSettings SETTINGS =
            new SessionSettings(1, Precision.DOUBLE, Optimizer.SGD, 1);

    /// {@return the slope; opens a network of its own on the calling thread}
    ///
    /// @param engine computes it
    public double in(Engine engine) {
        float weightNow = (float) step.before(weight);
        float above = weightNow + DISTANCE;
        float below = weightNow - DISTANCE;
        try (NetworkSession session = engine.open(plan, SETTINGS)) {
            return (loss(session, above) - loss(session, below)) / ((double) above - below);
        }
    }

    private double loss(NetworkSession session, float value) {
        session.restore(moved(value));
        Tensor picture = step.numbers().picture();
        return session.score(
                        new Batch(
                                picture.reshape(picture.shape().batchOf(1)), List.of(step.label())))
                .loss();
    }

    private Parameters moved(float value) {
        SortedMap<String, Tensor> all = new TreeMap<>(step.numbers().weights().byName());
        Tensor before = Objects.requireNonNull(all.get(weight.tensor()));
        float[] values = before.values().clone();
        values[weight.number()] = value;
        all.put(weight.tensor(), new Tensor(before.shape(), values));
        return new Parameters(all);
    }
}
