package org.convlens.engine;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What training a network takes of memory, said before anything is built.
///
/// ```
/// bytes = fixed + weights + maps + working
/// ```
///
/// Weights stand there with their gradients and the optimizer's moments. Maps are the outputs of
/// all layers for one batch, kept for the backward pass; a function that alone reads what need not
/// be kept overwrites it. Working is the larger of two: the gradients that wait on the way back,
/// twice the largest layer's output, times the most inputs that any layer has; and the copies that
/// the native operations of a layer make, four times its input and output (five times channel by
/// channel; by columns: five times every window's cells). The factors and what is fixed are
/// measured, not derived (docs/performance.md says with which networks).
///
/// @param fixed bytes that any training takes
/// @param weights bytes of weights, gradients and moments
/// @param maps bytes of all outputs of one batch
/// @param working bytes that come and go
public record TrainingMemory(long fixed, long weights, long maps, long working) {

    private static final int WAITING = 2;

    /// Predicts.
    ///
    /// @param plan a possible network
    /// @param batch pictures in a batch, 1 or more
    /// @param optimizer decides how many moments a weight has
    /// @param path how the engine computes convolutions
    /// @return bytes, in 32-bit floats
    public static TrainingMemory of(
            NetworkPlan plan, int batch, Optimizer optimizer, ConvolutionPath path) {
        long waiting = WAITING * mostInputs(plan) * largest(plan);
        return new TrainingMemory(
                fixed(path),
                plan.parameters() * Float.BYTES * (2 + optimizer.moments()),
                kept(plan, path) * batch,
                Math.max(waiting, copies(plan, path)) * batch);
    }

    private static long fixed(ConvolutionPath path) {
        return switch (path) {
            case DIRECT -> 25_000_000;
            case COPIES -> 30_000_000;
        };
    }

    private static long kept(NetworkPlan plan, ConvolutionPath path) {
        Set<LayerId> spoils = spoils(plan);
        return plan.layers().stream()
                .mapToLong(row ->
                        new LayerMemory(row, path).kept(spoils.containsAll(row.layer().inputs())))
                .sum();
    }

    /// Layers whose only reader may overwrite their outputs.
    private static Set<LayerId> spoils(NetworkPlan plan) {
        Map<LayerId, Long> readers =
                plan.layers().stream()
                        .flatMap(row -> row.layer().inputs().stream())
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return plan.layers().stream()
                .filter(row -> looksNotAtItsOutput(row.layer().spec()))
                .map(LayerPlan::id)
                .filter(id -> readers.getOrDefault(id, 0L) == 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean looksNotAtItsOutput(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec convolution ->
                    convolution.activation() == ActivationFunction.IDENTITY;
            case BatchNormalisation _, Add() -> true;
            default -> false;
        };
    }

    private static long copies(NetworkPlan plan, ConvolutionPath path) {
        return plan.layers().stream()
                .mapToLong(row -> new LayerMemory(row, path).working())
                .max()
                .orElse(0);
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
