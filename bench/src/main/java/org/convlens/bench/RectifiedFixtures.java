package org.convlens.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;

import org.convlens.network.ActivationFunction;
import org.convlens.network.AppliedFunction;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What flows back by PyTorch's autograd, layer by layer, where ReLUs have a rule of their own:
/// they let pass what is positive on the way back, and, if guided, only where they were open.
///
/// @param fixtures the network and the picture
/// @param guided whether it matters what a ReLU got
record RectifiedFixtures(AttributionFixtures fixtures, boolean guided) {

    /// {@return one number per number of the picture}
    float[] compute() {
        try (NDManager scope = fixtures.torch().manager().newSubManager()) {
            Map<LayerId, NDArray> outputs = outputs(scope);
            Map<LayerId, NDArray> arrived = new HashMap<>();
            LayerId answer = fixtures.plan().network().output();
            NDArray start = Objects.requireNonNull(outputs.get(answer)).zerosLike();
            start.set(new NDIndex(":, " + AttributionFixtures.TARGET), 1f);
            arrived.put(answer, start);
            for (LayerPlan row : fixtures.plan().layers().reversed()) {
                hand(row, outputs, arrived);
            }
            return Objects.requireNonNull(arrived.get(LayerId.INPUT)).toFloatArray();
        }
    }

    private Map<LayerId, NDArray> outputs(NDManager scope) {
        Map<LayerId, NDArray> outputs = new HashMap<>();
        outputs.put(LayerId.INPUT, AttributionFixtures.array(scope, fixtures.picture()));
        for (LayerPlan row : fixtures.plan().layers()) {
            NDArray values = unbent(row, read(row, outputs)).stopGradient();
            outputs.put(row.id(), isRectified(row) ? values.maximum(0) : values);
        }
        return outputs;
    }

    private NDArray unbent(LayerPlan row, List<NDArray> read) {
        return fixtures.torch().network().unbent(fixtures.torch().store(), row.id(), read);
    }

    private static List<NDArray> read(LayerPlan row, Map<LayerId, NDArray> outputs) {
        return row.layer().inputs().stream()
                .map(id -> Objects.requireNonNull(outputs.get(id)))
                .toList();
    }

    private static boolean isRectified(LayerPlan row) {
        return AppliedFunction.of(row.layer().spec()).equals(Optional.of(ActivationFunction.RELU));
    }

    private void hand(LayerPlan row, Map<LayerId, NDArray> outputs, Map<LayerId, NDArray> arrived) {
        NDArray above = Objects.requireNonNull(arrived.get(row.id()));
        if (isRectified(row)) {
            NDArray helping = above.maximum(0);
            above =
                    guided
                            ? helping.mul(Objects.requireNonNull(outputs.get(row.id())).sign())
                            : helping;
        }
        List<NDArray> below = slopes(row, read(row, outputs), above);
        for (int wire = 0; wire < below.size(); wire++) {
            arrived.merge(row.layer().inputs().get(wire), below.get(wire), NDArray::add);
        }
    }

    private List<NDArray> slopes(LayerPlan row, List<NDArray> read, NDArray above) {
        List<NDArray> starts = new ArrayList<>();
        for (NDArray values : read) {
            NDArray start = fresh(values);
            start.setRequiresGradient(true);
            starts.add(start);
        }
        try (GradientCollector collector = fixtures.torch().collector()) {
            collector.backward(unbent(row, starts).mul(above).sum());
        }
        return starts.stream().map(start -> fresh(start.getGradient())).toList();
    }

    /// {@return the same numbers, of which autograd does not know where they came from}
    private static NDArray fresh(NDArray values) {
        return values.getManager().create(values.toFloatArray(), values.getShape());
    }
}
