package org.convlens.training;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The newest probe, and when to look again.
final class Watch {

    private static final long PAUSE = 1_000_000_000L / 10;
    private static final long NEVER = -1;

    private @Nullable Probe probe;
    private long seenIteration = NEVER;
    private long lookedAt;
    private boolean lookedBefore;

    /// Replaces the probe.
    void replace(Probe newest) {
        probe = newest;
        seenIteration = NEVER;
        lookedBefore = false;
    }

    /// Forgets what was seen: the weights are others now.
    void refresh() {
        seenIteration = NEVER;
    }

    /// Forgets the probe.
    void drop() {
        probe = null;
    }

    /// {@return whether there is something new to see}
    ///
    /// @param iteration of the weights now
    boolean isCurious(long iteration) {
        return probe != null && iteration != seenIteration;
    }

    /// {@return whether there is something new to see and the last look is a tenth of a second ago,
    /// or at something else}
    ///
    /// @param iteration of the weights now
    /// @param nanos the time now
    boolean isDue(long iteration, long nanos) {
        return isCurious(iteration) && (!lookedBefore || nanos - lookedAt >= PAUSE);
    }

    /// Looks at the network.
    ///
    /// @param iteration of the weights now
    /// @param nanos the time now
    /// @param session the network
    /// @param observer who gets the snapshot
    void look(long iteration, long nanos, NetworkSession session, TrainingObserver observer) {
        Probe wanted = probe;
        if (wanted == null) {
            return;
        }
        seenIteration = iteration;
        lookedAt = nanos;
        lookedBefore = true;
        observer.saw(snapshot(iteration, wanted, session));
    }

    private static NetworkSnapshot snapshot(long iteration, Probe probe, NetworkSession session) {
        NetworkPlan plan = session.plan();
        LayerId output = plan.network().output();
        Set<LayerId> asked = new HashSet<>(known(plan, probe.maps()));
        asked.add(output);
        Map<LayerId, Tensor> seen = new HashMap<>();
        session.activations(alone(probe.picture()), asked)
                .forEach((layer, values) -> seen.put(layer, values.slice(0)));
        Tensor answer = Objects.requireNonNull(seen.get(output));
        seen.keySet().retainAll(probe.maps());
        return new NetworkSnapshot(iteration, probe, seen, weights(probe, session), answer);
    }

    private static Map<LayerId, Parameters> weights(Probe probe, NetworkSession session) {
        Map<LayerId, Parameters> weights = new HashMap<>();
        known(session.plan(), probe.weights())
                .forEach(layer -> weights.put(layer, session.parameters(layer)));
        return weights;
    }

    /// The drawing may have changed since the network was built.
    private static Set<LayerId> known(NetworkPlan plan, Set<LayerId> asked) {
        Set<LayerId> known = new HashSet<>(asked);
        known.removeIf(id -> !id.isInput() && plan.layer(id).isEmpty());
        return known;
    }

    private static Tensor alone(Tensor picture) {
        return picture.reshape(picture.shape().batchOf(1));
    }
}
