package org.convlens.app.state;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.convlens.doctor.Finding;
import org.convlens.engine.EngineDescription;
import org.convlens.engine.Frozen;
import org.convlens.engine.Parameters;
import org.convlens.evaluation.Evaluation;
import org.convlens.network.Drawing;
import org.convlens.plan.NetworkPlan;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.TrainingConfig;

import java.util.List;
import java.util.Optional;

/// Everything the lab knows now; read and watched on the FX thread only.
///
/// Each property holds an immutable value that is replaced as a whole. {@link LabCommands} changes
/// them.
public final class LabState {

    final ReadOnlyObjectWrapper<Drawing> drawing;
    final ReadOnlyObjectWrapper<NetworkPlan> plan;
    final ReadOnlyObjectWrapper<UndoNames> undo = wrapper(UndoNames.NONE);
    final ReadOnlyObjectWrapper<Selection> selection = wrapper(Selection.NONE);
    final ReadOnlyObjectWrapper<Selection> hover = wrapper(Selection.NONE);
    final ReadOnlyObjectWrapper<Optional<LoadedData>> data = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<Picture>> picture = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<TrainingConfig> config = wrapper(TrainingConfig.DEFAULT);
    final ReadOnlyObjectWrapper<Optional<Progress>> progress = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<NetworkSnapshot>> snapshot = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<Evaluation>> evaluation = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<FoundPatches>> patches = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<MeasuredFields> fields = wrapper(MeasuredFields.NONE);
    final ReadOnlyObjectWrapper<Optional<SeenStatistics>> statistics = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<List<Finding>> findings = wrapper(List.of());
    final ReadOnlyObjectWrapper<Optional<Parameters>> startWeights = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<Frozen> frozen = wrapper(Frozen.NOTHING);
    final ReadOnlyObjectWrapper<Optional<EngineDescription>> engine = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<LabFileState> file;
    final ReadOnlyObjectWrapper<Optional<Notice>> notice = wrapper(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<Work>> work = wrapper(Optional.empty());

    /// The state of a lab that was just opened.
    ///
    /// @param drawing the network and its nodes
    /// @param plan what the network means
    /// @param file where the lab lives
    LabState(Drawing drawing, NetworkPlan plan, LabFileState file) {
        this.drawing = wrapper(drawing);
        this.plan = wrapper(plan);
        this.file = wrapper(file);
    }

    private static <T> ReadOnlyObjectWrapper<T> wrapper(T value) {
        return new ReadOnlyObjectWrapper<>(value);
    }

    /// {@return the network as drawn, with its nodes' places}
    public ReadOnlyObjectProperty<Drawing> drawing() {
        return drawing.getReadOnlyProperty();
    }

    /// {@return what the drawing means, always that of the present drawing}
    public ReadOnlyObjectProperty<NetworkPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// {@return the names of what undo and redo would do}
    public ReadOnlyObjectProperty<UndoNames> undo() {
        return undo.getReadOnlyProperty();
    }

    /// {@return what is selected}
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /// {@return what the mouse is over; {@link Selection#NONE} while it is over nothing of the
    /// network}
    public ReadOnlyObjectProperty<Selection> hover() {
        return hover.getReadOnlyProperty();
    }

    /// {@return the data, once chosen}
    public ReadOnlyObjectProperty<Optional<LoadedData>> data() {
        return data.getReadOnlyProperty();
    }

    /// {@return the picture all views speak of, once there is one}
    public ReadOnlyObjectProperty<Optional<Picture>> picture() {
        return picture.getReadOnlyProperty();
    }

    /// {@return how training is, or will be, done}
    public ReadOnlyObjectProperty<TrainingConfig> config() {
        return config.getReadOnlyProperty();
    }

    /// {@return where training stands; nothing while there is no run}
    public ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /// {@return the newest look at the network: maps of every layer for the picture, the selected
    /// layer's weights, the answer}
    public ReadOnlyObjectProperty<Optional<NetworkSnapshot>> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// {@return the newest evaluation, of {@link LoadedData#unseen}; nothing once the weights
    /// changed by training anew}
    public ReadOnlyObjectProperty<Optional<Evaluation>> evaluation() {
        return evaluation.getReadOnlyProperty();
    }

    /// {@return what was found last to excite a channel; nothing once there are another network or
    /// other data}
    public ReadOnlyObjectProperty<Optional<FoundPatches>> patches() {
        return patches.getReadOnlyProperty();
    }

    /// {@return the effective fields measured so far; none once there are another network or other
    /// data}
    public ReadOnlyObjectProperty<MeasuredFields> fields() {
        return fields.getReadOnlyProperty();
    }

    /// {@return the newest figures of the layers; nothing while there are none of this run}
    public ReadOnlyObjectProperty<Optional<SeenStatistics>> statistics() {
        return statistics.getReadOnlyProperty();
    }

    /// {@return what the net doctor finds wrong with the run, the most urgent first}
    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /// {@return the weights as they were drawn at the start of the run; nothing for large networks}
    public ReadOnlyObjectProperty<Optional<Parameters>> startWeights() {
        return startWeights.getReadOnlyProperty();
    }

    /// {@return which weights training leaves as they are}
    public ReadOnlyObjectProperty<Frozen> frozen() {
        return frozen.getReadOnlyProperty();
    }

    /// {@return what computes, once it is loaded}
    public ReadOnlyObjectProperty<Optional<EngineDescription>> engine() {
        return engine.getReadOnlyProperty();
    }

    /// {@return the lab as a file}
    public ReadOnlyObjectProperty<LabFileState> file() {
        return file.getReadOnlyProperty();
    }

    /// {@return the newest thing the user should read}
    public ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice.getReadOnlyProperty();
    }

    /// {@return what takes longer right now: opening data, evaluating, saving}
    public ReadOnlyObjectProperty<Optional<Work>> work() {
        return work.getReadOnlyProperty();
    }
}
