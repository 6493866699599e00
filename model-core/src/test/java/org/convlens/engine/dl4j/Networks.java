package org.convlens.engine.dl4j;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.Restraint;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;

import java.util.ArrayList;
import java.util.List;

/// Builds small networks layer by layer.
final class Networks {

    private final Shape input;
    private final Loss loss;
    private final List<Layer> layers = new ArrayList<>();

    private Networks(Shape input, Loss loss) {
        this.input = input;
        this.loss = loss;
    }

    static Networks over(int... input) {
        return new Networks(Shape.of(input), Loss.SOFTMAX_CROSS_ENTROPY);
    }

    static Networks over(Loss loss, int... input) {
        return new Networks(Shape.of(input), loss);
    }

    /// Adds a layer that reads the one added before, or the input.
    Networks then(String name, LayerSpec spec) {
        return add(name, spec, layers.isEmpty() ? "input" : layers.getLast().id().name());
    }

    Networks add(String name, LayerSpec spec, String... inputs) {
        List<LayerId> ids = List.of(inputs).stream().map(LayerId::new).toList();
        layers.add(new Layer(new LayerId(name), spec, ids));
        return this;
    }

    /// Keeps the weights of the layer added last small.
    Networks restrained(Restraint restraint) {
        layers.add(layers.removeLast().restrained(restraint));
        return this;
    }

    NetworkPlan plan() {
        return NetworkPlanner.plan(new Network("test", input, layers, layers.getLast().id(), loss));
    }
}
