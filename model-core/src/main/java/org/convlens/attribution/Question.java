package org.convlens.attribution;

import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Why does this network give this target this value for this picture?
///
/// @param session the network; asked on its own thread
/// @param picture `[channels, height, width]`
/// @param target the number to explain
/// @param options what was chosen about the method
/// @param setting what else methods may have to know
public record Question(
        NetworkSession session, Tensor picture, Target target, Options options, Setting setting) {

    /// {@return the network}
    public NetworkPlan plan() {
        return session.plan();
    }

    /// {@return the same about another picture}
    ///
    /// @param other `[channels, height, width]`
    public Question about(Tensor other) {
        return new Question(session, other, target, options, setting);
    }

    /// {@return the same about another number}
    ///
    /// @param other the number to explain
    public Question about(Target other) {
        return new Question(session, picture, other, options, setting);
    }

    /// {@return the same to another network}
    ///
    /// @param other of the same plan
    public Question to(NetworkSession other) {
        return new Question(other, picture, target, options, setting);
    }

    /// {@return the target's value for the picture}
    public double value() {
        return values(Tensors.copies(picture, 1))[0];
    }

    /// {@return the target's values for pictures}
    ///
    /// @param pictures `[count, channels, height, width]`
    public double[] values(Tensor pictures) {
        return values(pictures, Map.of());
    }

    /// {@return the target's values for pictures where outputs of layers are replaced}
    double[] values(Tensor pictures, Map<LayerId, Tensor> replaced) {
        Map<LayerId, Tensor> weights = target.weights(plan());
        Map<LayerId, Tensor> outputs =
                replaced.isEmpty()
                        ? session.activations(pictures, weights.keySet())
                        : session.activations(pictures, replaced, weights.keySet());
        double[] values = new double[pictures.shape().size(0)];
        weights.forEach((layer, weight) -> {
            Tensor output = Objects.requireNonNull(outputs.get(layer));
            for (int row = 0; row < values.length; row++) {
                values[row] += Tensors.sum(Tensors.times(weight, output.slice(row)));
            }
        });
        return values;
    }

    /// {@return what flows back to the picture}
    Tensor back(BackwardRule rule) {
        return back(Tensors.copies(picture, 1), LayerId.INPUT, rule).slice(0);
    }

    /// {@return what flows back to a layer's output, `[count, ...]`}
    ///
    /// @param pictures `[count, channels, height, width]`
    Tensor back(Tensor pictures, LayerId to, BackwardRule rule) {
        int count = pictures.shape().size(0);
        Optional<Tensor> sum = Optional.empty();
        for (Map.Entry<LayerId, Tensor> part : target.weights(plan()).entrySet()) {
            Tensor weights = Tensors.copies(part.getValue(), count);
            BackwardQuestion asked =
                    new BackwardQuestion(pictures, part.getKey(), weights, Set.of(to), rule);
            Tensor found = Objects.requireNonNull(session.backward(asked).get(to));
            sum = Optional.of(sum.map(other -> Tensors.plus(other, found)).orElse(found));
        }
        return sum.orElseThrow();
    }

    /// {@return a layer's output for the picture}
    Tensor output(LayerId layer) {
        Map<LayerId, Tensor> outputs =
                new HashMap<>(session.activations(Tensors.copies(picture, 1), Set.of(layer)));
        return Objects.requireNonNull(outputs.get(layer)).slice(0);
    }

    /// {@return the picture's shape}
    Shape shape() {
        return picture.shape();
    }

    /// {@return the answer with a map of the picture's shape that promises no sum}
    Attribution answer(Tensor map) {
        return new Attribution(map, LayerId.INPUT, value(), OptionalDouble.empty());
    }

    /// {@return the answer with a map of the picture's shape that adds up to the difference from a
    /// value}
    Attribution answer(Tensor map, double from) {
        double value = value();
        return new Attribution(map, LayerId.INPUT, value, OptionalDouble.of(value - from));
    }
}
