package org.convlens.inspection;

import org.convlens.engine.Gradients;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Gathers how a layer's weights are moved, batch by batch; tells the mean over the batches.
final class LearningCount {

    private static final Set<String> ONLY_ADDED = Set.of("bias", "beta");

    private final String start;
    private int batches;
    private double gradientNorms;
    private double updateRatios;

    LearningCount(LayerId layer) {
        start = layer + "/";
    }

    /// Counts a batch, if the layer has trained weights.
    ///
    /// @param gradients of the whole network
    /// @param weights of the whole network
    void add(Gradients gradients, Parameters weights) {
        if (gradients.slopes().byName().keySet().stream().anyMatch(this::isMine)) {
            Set<String> trained = gradients.slopes().byName().keySet();
            batches++;
            gradientNorms += norm(gradients.slopes(), this::isMine);
            updateRatios +=
                    norm(gradients.updates(), this::isWeight)
                            / norm(weights, name -> isWeight(name) && trained.contains(name));
        }
    }

    private boolean isMine(String name) {
        return name.startsWith(start);
    }

    private boolean isWeight(String name) {
        return isMine(name) && !ONLY_ADDED.contains(name.substring(start.length()));
    }

    private static double norm(Parameters parameters, Predicate<String> wanted) {
        double sum = 0;
        for (Map.Entry<String, Tensor> entry : parameters.byName().entrySet()) {
            sum += wanted.test(entry.getKey()) ? squares(entry.getValue()) : 0;
        }
        return Math.sqrt(sum);
    }

    private static double squares(Tensor tensor) {
        double sum = 0;
        for (float value : tensor.values()) {
            sum += (double) value * value;
        }
        return sum;
    }

    Optional<Learning> learning() {
        return batches == 0
                ? Optional.empty()
                : Optional.of(new Learning(gradientNorms / batches, ratio(updateRatios / batches)));
    }

    private static double ratio(double mean) {
        return Double.isInfinite(mean) ? Double.NaN : mean;
    }
}
