package org.convlens.engine.dl4j;

import org.convlens.network.CombinationSpec;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What flows back along a tape: reader by reader it adds up at each layer's output.
final class Wave {

    private final Tape tape;
    private final Flow flow;
    private final Map<LayerId, INDArray> arrived = new HashMap<>();

    Wave(Tape tape, Flow flow) {
        this.tape = tape;
        this.flow = flow;
    }

    /// Starts at the target.
    ///
    /// @param weights of the cells of the layer's output; may be overwritten
    void start(LayerId layer, INDArray weights) {
        arrived.put(layer, flow.start(weights, tape.output(layer)));
    }

    /// {@return what has arrived at a layer's output; nothing if the target does not depend on it}
    Optional<INDArray> at(LayerId layer) {
        return Optional.ofNullable(arrived.get(layer));
    }

    /// Goes back through a layer at whose output everything has arrived.
    void visit(LayerPlan row, List<Part> parts) {
        INDArray above = arrived.remove(row.id());
        if (above != null) {
            List<Moment> moments = tape.momentsOf(row.id());
            for (int part = moments.size() - 1; part >= 0; part--) {
                above = flow.through(parts.get(part), moments.get(part), above);
            }
            hand(above, row);
        }
    }

    private void hand(INDArray above, LayerPlan row) {
        if (row.layer().spec() instanceof CombinationSpec combination) {
            hand(above, row, combination);
        } else {
            arrive(row.layer().inputs().getFirst(), above);
        }
    }

    private void hand(INDArray above, LayerPlan row, CombinationSpec combination) {
        List<LayerId> wires = row.layer().inputs();
        Meeting meeting =
                new Meeting(
                        wires.stream().map(tape::output).toList(),
                        tape.output(row.id()),
                        tape.pass());
        List<INDArray> shares = flow.apart(combination, meeting, above);
        for (int wire = 0; wire < wires.size(); wire++) {
            arrive(wires.get(wire), shares.get(wire));
        }
    }

    private void arrive(LayerId layer, INDArray values) {
        arrived.merge(layer, values, INDArray::addi);
    }
}
