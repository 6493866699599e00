package org.convlens.workings;

import org.convlens.dataset.Batch;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.Gradients;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Tensor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One step of training on one picture, looked at without being taken: forward, loss, backward,
/// update.
///
/// @param numbers what each layer put out, and all weights before the step
/// @param label the picture's class
/// @param loss of the picture, with the network at rest
/// @param deltas the slope of the loss by each value that a layer put out, and by each pixel
/// @param told what a step of training would do, as the engine says: there batch normalisation uses
///   this picture's statistics and dropout drops
public record OneStep(
        Numbers numbers, int label, double loss, Map<LayerId, Tensor> deltas, Gradients told) {

    private static final Set<String> ADDED = Set.of("bias", "beta");

    /// Copies the map.
    public OneStep {
        deltas = Map.copyOf(deltas);
    }

    /// Looks at a step; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @param picture `[channels, height, width]`
    /// @param label its class
    /// @return the step; nothing where the loss is not of one class per picture
    public static Optional<OneStep> of(NetworkSession session, Tensor picture, int label) {
        Tensor alone = picture.reshape(picture.shape().batchOf(1));
        Batch batch = new Batch(alone, List.of(label));
        Numbers numbers = forward(session, picture, alone);
        LayerId output = session.plan().network().output();
        return numbers.output(output)
                .flatMap(answer -> LossSlopes.of(session.plan().network().loss(), answer, label))
                .map(start ->
                        new OneStep(
                                numbers,
                                label,
                                session.score(batch).loss(),
                                backward(session, alone, start),
                                session.gradients(batch)));
    }

    private static Numbers forward(NetworkSession session, Tensor picture, Tensor alone) {
        Parameters weights = session.parameters();
        return new Numbers(picture, single(session.activations(alone, layers(session))), weights);
    }

    private static Map<LayerId, Tensor> backward(
            NetworkSession session, Tensor alone, Tensor start) {
        Set<LayerId> to = new HashSet<>(layers(session));
        to.add(LayerId.INPUT);
        return single(
                session.backward(
                        new BackwardQuestion(
                                alone,
                                session.plan().network().output(),
                                start.reshape(start.shape().batchOf(1)),
                                to,
                                new BackwardRule.Gradient())));
    }

    private static Set<LayerId> layers(NetworkSession session) {
        Set<LayerId> layers = new HashSet<>();
        session.plan().layers().stream().map(LayerPlan::id).forEach(layers::add);
        return layers;
    }

    private static Map<LayerId, Tensor> single(Map<LayerId, Tensor> batches) {
        Map<LayerId, Tensor> first = new HashMap<>();
        batches.forEach((layer, values) -> first.put(layer, values.slice(0)));
        return first;
    }

    /// {@return the names of a layer's tensors that training changes, such as `weights`; those that
    /// are added to a result come last}
    ///
    /// @param layer the layer
    public List<String> trained(LayerId layer) {
        String prefix = layer + "/";
        return told.slopes().byName().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted(Comparator.comparing(ADDED::contains))
                .toList();
    }

    /// {@return a weight before the step}
    ///
    /// @param weight which one
    public double before(WeightName weight) {
        return at(numbers.weights(), weight);
    }

    /// {@return the slope of the loss by a weight, as the engine says}
    ///
    /// @param weight which one
    public double slope(WeightName weight) {
        return at(told.slopes(), weight);
    }

    /// {@return what the optimizer would subtract from a weight}
    ///
    /// @param weight which one
    public double update(WeightName weight) {
        return at(told.updates(), weight);
    }

    /// {@return what the optimizer would subtract from a tensor}
    ///
    /// @param layer whose it is
    /// @param name one of {@link #trained}
    public Tensor updates(LayerId layer, String name) {
        return Objects.requireNonNull(told.updates().byName().get(layer + "/" + name));
    }

    private static double at(Parameters parameters, WeightName weight) {
        return Objects.requireNonNull(parameters.byName().get(weight.tensor()))
                .values()[weight.number()];
    }
}
