package org.convlens.engine;

import org.convlens.network.Activation;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;

import java.util.Map;
import java.util.stream.Collectors;

/// What training a network takes of memory, said before anything is built.
///
/// ```
/// bytes = fixed + weights + maps + working
/// ```
///
/// Weights stand there with their gradients and the optimizer's moments. Maps are the outputs of
/// all layers for one batch, kept for the backward pass; a function that alone reads its input
/// overwrites it. Working is the gradients that wait on the way back: twice the largest layer's
/// output, times the most inputs that any layer has. The factor and what is fixed are measured, not
/// derived: six trainings in batches of 64 to 1,024 came out within 20 % where oneDNN computes
/// convolutions itself (Linux; docs/performance.md); elsewhere native operations rearrange copies
/// of maps, which takes up to 1.7 times as much.
///
/// @param fixed bytes that any training takes
/// @param weights bytes of weights, gradients and moments
/// @param maps bytes of all outputs of one batch
/// @param working bytes that come and go
public record TrainingMemory(long fixed, long weights, long maps, long working) {

    private static final long FIXED = 25_000_000;
    private static final int WAITING = 2;

    /// Predicts.
    ///
    /// @param plan a possible network
    /// @param batch pictures in a batch, 1 or more
    /// @param optimizer decides how many moments a weight has
    /// @return bytes, in 32-bit floats
    public static TrainingMemory of(NetworkPlan plan, int batch, Optimizer optimizer) {
        return new TrainingMemory(
                FIXED,
                plan.parameters() * Float.BYTES * (2 + optimizer.moments()),
                kept(plan) * batch,
                WAITING * mostInputs(plan) * largest(plan) * batch);
    }

    private static long kept(NetworkPlan plan) {
        Map<LayerId, Long> readers =
                plan.layers().stream()
                        .flatMap(row -> row.layer().inputs().stream())
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return plan.layers().stream()
                .filter(row -> !overwrites(row.layer(), readers))
                .mapToLong(LayerPlan::activationBytes)
                .sum();
    }

    private static boolean overwrites(Layer layer, Map<LayerId, Long> readers) {
        return layer.spec() instanceof Activation
                && readers.getOrDefault(layer.inputs().getFirst(), 0L) == 1;
    }

    private static long mostInputs(NetworkPlan plan) {
        return plan.layers().stream().mapToLong(row -> row.inputs().size()).max().orElse(0);
    }

    private static long largest(NetworkPlan plan) {
        return plan.layers().stream().mapToLong(LayerPlan::activationBytes).max().orElse(0);
    }

    /// {@return all of it}
    public long bytes() {
        return fixed + weights + maps + working;
    }

    /// Checks it against what there is.
    ///
    /// @param free bytes
    /// @throws EngineException if it does not fit; says both numbers
    public void checkFits(long free) {
        if (bytes() > free) {
            throw new EngineException(
                    ("Training this network with this batch takes about %,d MB, and ConvLens may"
                                    + " take %,d MB more on this machine. Choose a smaller batch,"
                                    + " smaller pictures or fewer filters.")
                            .formatted(bytes() / 1_000_000, Math.max(0, free) / 1_000_000));
        }
    }
}
