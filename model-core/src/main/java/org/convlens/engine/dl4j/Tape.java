package org.convlens.engine.dl4j;

import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.Largest;
import org.convlens.network.LayerId;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.plan.LayerPlan;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One way through the network that remembers what every part saw, channels last.
final class Tape {

    private final Pass pass;
    private final Map<LayerId, INDArray> outputs = new HashMap<>();
    private final Map<LayerId, List<Moment>> moments = new HashMap<>();

    Tape(Pass pass) {
        this.pass = pass;
    }

    Pass pass() {
        return pass;
    }

    /// Puts values in the place of a layer's own output.
    void put(LayerId layer, INDArray values) {
        outputs.put(layer, values);
    }

    boolean has(LayerId layer) {
        return outputs.containsKey(layer);
    }

    INDArray output(LayerId layer) {
        return Objects.requireNonNull(outputs.get(layer), layer.name());
    }

    /// {@return what a layer's parts saw, first to last}
    List<Moment> momentsOf(LayerId layer) {
        return moments.getOrDefault(layer, List.of());
    }

    /// Goes through a layer, unless its output is there already.
    void visit(LayerPlan row, List<Part> parts) {
        if (!has(row.id())) {
            List<Moment> seen = new ArrayList<>();
            INDArray values = joined(row);
            for (Part part : parts) {
                seen.add(new Moment(values, part.forward(values, pass), pass));
                values = seen.getLast().output();
            }
            moments.put(row.id(), seen);
            outputs.put(row.id(), values);
        }
    }

    private INDArray joined(LayerPlan row) {
        List<INDArray> inputs = row.layer().inputs().stream().map(this::output).toList();
        return row.layer().spec() instanceof CombinationSpec combination
                ? joined(combination, inputs, row)
                : inputs.getFirst();
    }

    private INDArray joined(CombinationSpec combination, List<INDArray> inputs, LayerPlan row) {
        return switch (combination) {
            case Add() -> new Sum().forward(inputs, pass);
            case Concatenate concatenate ->
                    concatenate.keepsPlaces()
                            ? Nd4j.concat(
                                    Layout.channelAxis(inputs.getFirst()),
                                    inputs.toArray(INDArray[]::new))
                            : new Lined(concatenate.axis()).forward(inputs, pass);
            case Multiply() -> new Product().forward(inputs, pass);
            case Average() -> new Mean().forward(inputs, pass);
            case Largest() -> new Upper().forward(inputs, pass);
            case MaxUnpooling unpooling ->
                    Unpooling.of(unpooling, row.output().orElseThrow().plane())
                            .forward(inputs, pass);
        };
    }
}
