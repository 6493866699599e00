package org.convlens.engine;

import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Set;

/// What shall flow back, from where to where.
///
/// The target is `Σ weights · output(from)`, picture by picture. Relevance and probability start as
/// the weighted outputs and the weights themselves.
///
/// @param pictures `[count, channels, height, width]`
/// @param from the layer the target is in
/// @param weights of the cells of its output, `[count, ...]`
/// @param to the layers, or {@link LayerId#INPUT}, at whose outputs the answer is wanted
/// @param rule how it flows
public record BackwardQuestion(
        Tensor pictures, LayerId from, Tensor weights, Set<LayerId> to, BackwardRule rule) {

    /// Copies the set.
    public BackwardQuestion {
        to = Set.copyOf(to);
    }
}
