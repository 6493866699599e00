package org.convlens.app.featuremaps;

import org.convlens.app.state.LabState;
import org.convlens.app.state.Picture;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.viz.color.ValueRange;

import java.util.Optional;

/// What one layer put out for the picture.
///
/// @param layer which layer; {@link LayerId#INPUT} for the picture itself
/// @param values `[channels, height, width]` or `[units]`
/// @param iteration batches trained before; nothing for the picture itself
/// @param field what a cell sees; nothing after a dense or global layer
/// @param isStale whether the drawing has changed so that the layer would now put out another shape
record LayerMaps(
        LayerId layer,
        Tensor values,
        Optional<Long> iteration,
        Optional<ReceptiveField> field,
        boolean isStale) {

    /// {@return the selected layer's maps, if they are known}
    ///
    /// @param state what the lab knows
    static Optional<LayerMaps> selectedIn(LabState state) {
        return state.selection()
                .get()
                .layer()
                .flatMap(layer -> layer.isInput() ? picture(state) : ofLayer(layer, state));
    }

    private static Optional<LayerMaps> picture(LabState state) {
        return state.picture().get().map(Picture::values).map(LayerMaps::ofPicture);
    }

    private static LayerMaps ofPicture(Tensor values) {
        Optional<ReceptiveField> itself = Optional.of(ReceptiveField.OF_A_PIXEL);
        return new LayerMaps(LayerId.INPUT, values, Optional.empty(), itself, false);
    }

    private static Optional<LayerMaps> ofLayer(LayerId layer, LabState state) {
        Optional<LayerPlan> plan = state.plan().get().layer(layer);
        return state.snapshot()
                .get()
                .filter(snapshot -> snapshot.maps().containsKey(layer))
                .map(snapshot -> ofLayer(layer, plan, snapshot));
    }

    private static LayerMaps ofLayer(
            LayerId layer, Optional<LayerPlan> plan, NetworkSnapshot snapshot) {
        Tensor values = snapshot.maps().getOrDefault(layer, snapshot.answer());
        boolean stale =
                plan.flatMap(LayerPlan::output)
                        .filter(shape -> shape.equals(values.shape()))
                        .isEmpty();
        return new LayerMaps(
                layer,
                values,
                Optional.of(snapshot.iteration()),
                plan.flatMap(LayerPlan::field),
                stale);
    }

    /// {@return whether these are maps with cells, rather than a vector of units}
    boolean isSpatial() {
        return values.shape().isSpatial();
    }

    /// {@return how many maps, or units, there are}
    int count() {
        return values.shape().channels();
    }

    /// {@return the range of all values}
    ValueRange range() {
        return ValueRange.of(values);
    }

    /// {@return the share of maps, or units, that are nowhere above 0: nothing passes a ReLU there}
    double deadShare() {
        long dead = 0;
        for (int channel = 0; channel < count(); channel++) {
            dead += ValueRange.ofEntry(values, channel).high() <= 0 ? 1 : 0;
        }
        return (double) dead / count();
    }

    /// {@return the value of one cell; of the unit itself, in a vector}
    ///
    /// @param channel which map
    /// @param row from 0
    /// @param column from 0
    double value(int channel, int row, int column) {
        return isSpatial() ? values.at(channel, row, column) : values.at(channel);
    }
}
