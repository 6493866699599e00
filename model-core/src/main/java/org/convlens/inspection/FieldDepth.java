package org.convlens.inspection;

import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.inspection.EffectiveField.Spread;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// How wide the effective field of each layer's middle cell is, layer by layer.
///
/// @param layers those with maps and a receptive field, inputs before their readers
public record FieldDepth(List<LayerSpread> layers) {

    /// The effective field of one layer's middle cell.
    ///
    /// @param layer the layer
    /// @param rows how it is spread over the rows
    /// @param columns how it is spread over the columns
    public record LayerSpread(LayerId layer, Spread rows, Spread columns) {}

    /// Copies the list.
    public FieldDepth {
        layers = List.copyOf(layers);
    }

    /// Measures all layers; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @param pictures each `[channels, height, width]`, at least one
    /// @param progress follows it layer by layer, and may end it
    /// @return the fields
    /// @throws CancellationException if the progress said so
    public static FieldDepth measure(
            NetworkSession session, List<Tensor> pictures, PassProgress progress) {
        List<LayerId> wanted = withField(session.plan());
        List<LayerSpread> found = new ArrayList<>();
        for (LayerId layer : wanted) {
            PassProgress rest = (_, _) -> progress.goesOn(found.size(), wanted.size());
            FieldCell middle = FieldCell.middle(session.plan(), layer);
            EffectiveField field = EffectiveField.measure(session, middle, pictures, rest);
            found.add(new LayerSpread(layer, field.rows(), field.columns()));
        }
        return new FieldDepth(found);
    }

    /// {@return the layers of a network that have maps and a receptive field}
    ///
    /// @param plan the network's plan
    public static List<LayerId> withField(NetworkPlan plan) {
        return plan.layers().stream()
                .filter(row -> row.field().isPresent())
                .filter(row -> row.output().filter(Shape::isSpatial).isPresent())
                .map(LayerPlan::id)
                .toList();
    }
}
