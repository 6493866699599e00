package org.convlens.evaluation;

import org.convlens.attribution.Attribution;
import org.convlens.attribution.Method;
import org.convlens.attribution.Question;
import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How alike a map stays while layers forget what they learned, from the answer downwards.
///
/// A method that explains the network loses its picture; one that keeps it only shows edges.
///
/// @param steps the answer's layer first; each stands for itself and all above
/// @see "Adebayo et al., Sanity checks for saliency maps, arXiv:1810.03292"
public record Randomisation(List<Step> steps) {

    /// Makes a seed that the network hardly began its training with.
    private static final long NOT_THE_TRAINING = 0x5DEECE66DL;

    /// One layer more.
    ///
    /// @param layer the lowest that is random
    /// @param similarity of the map to the trained network's, see {@link Similarity}
    /// @param plane the map, `[height, width]`
    public record Step(LayerId layer, double similarity, Tensor plane) {}

    /// Copies the list.
    public Randomisation {
        steps = List.copyOf(steps);
    }

    /// Asks a copy of the network, so that the one in question stays as it is.
    ///
    /// @param engine builds the copy
    /// @param method how
    /// @param question about what
    /// @return one step per layer with weights
    public static Randomisation of(Engine engine, Method method, Question question) {
        float[] trained = method.explain(question).map().values();
        Parameters learned = question.session().parameters();
        SessionSettings settings =
                new SessionSettings(
                        question.setting().seed() ^ NOT_THE_TRAINING,
                        SessionSettings.Precision.FLOAT,
                        Optimizer.SGD,
                        1);
        try (NetworkSession copy = engine.open(question.plan(), settings)) {
            SortedMap<String, Tensor> fresh = copy.parameters().byName();
            SortedMap<String, Tensor> mixed = new TreeMap<>(learned.byName());
            List<Step> steps = new ArrayList<>();
            for (LayerPlan row : question.plan().layers().reversed()) {
                Map<String, Tensor> own = copy.parameters(row.id()).byName();
                if (!own.isEmpty()) {
                    own.keySet().forEach(name -> mixed.replace(name, fresh.get(name)));
                    copy.restore(new Parameters(mixed));
                    Attribution now = method.explain(question.to(copy));
                    double similarity = Similarity.of(trained, now.map().values());
                    steps.add(new Step(row.id(), similarity, now.plane()));
                }
            }
            return new Randomisation(steps);
        }
    }

    /// {@return how alike the map stays on the whole way down: the mean over the steps; 1 for a
    /// network without weights}
    ///
    /// The end alone would not tell: without its first filters no map keeps its picture.
    public double kept() {
        return steps.stream().mapToDouble(Step::similarity).average().orElse(1);
    }
}
