package org.convlens.app.state;

import org.convlens.app.fx.FxThread.Subscription;
import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.doctor.Finding;
import org.convlens.doctor.Remedy;
import org.convlens.engine.EngineDescription;
import org.convlens.engine.Frozen;
import org.convlens.evaluation.Evaluation;
import org.convlens.inspection.FieldCell;
import org.convlens.inspection.Unit;
import org.convlens.network.Drawing;
import org.convlens.network.EditNames;
import org.convlens.network.History;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Size2;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.Question;
import org.convlens.training.TrainingConfig;
import org.convlens.workings.SlopeCheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/// A lab without a network behind it: shows what a test puts there, and keeps what it was told to
/// do.
public final class FakeLab implements LabCommands {

    private final LabState state;
    private final Optional<Function<Network, NetworkPlan>> planner;
    private final List<String> told = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private History history;

    /// A lab with an open drawing and nothing else.
    ///
    /// @param plan what the drawing means
    public FakeLab(NetworkPlan plan) {
        this(new Drawing(plan.network(), Map.of()), plan, Optional.empty());
    }

    /// A lab whose drawing can be edited.
    ///
    /// @param drawing the network and its nodes
    /// @param planner says what it means, after each edit anew
    public FakeLab(Drawing drawing, Function<Network, NetworkPlan> planner) {
        this(drawing, planner.apply(drawing.network()), Optional.of(planner));
    }

    private FakeLab(
            Drawing drawing, NetworkPlan plan, Optional<Function<Network, NetworkPlan>> planner) {
        this.planner = planner;
        history = History.of(drawing);
        state =
                new LabState(
                        drawing,
                        plan,
                        new LabFileState("test", Optional.empty(), false, "not saved yet"));
    }

    /// {@return what views watch}
    public LabState state() {
        return state;
    }

    /// {@return what it was told to do, selecting and hovering left out, oldest first}
    public List<String> told() {
        return List.copyOf(told);
    }

    /// Shows another plan.
    ///
    /// @param plan it
    public void show(NetworkPlan plan) {
        state.plan.set(plan);
    }

    /// Shows data.
    ///
    /// @param data them
    public void show(LoadedData data) {
        state.data.set(Optional.of(data));
    }

    /// Shows a picture.
    ///
    /// @param picture it
    public void show(Picture picture) {
        state.picture.set(Optional.of(picture));
    }

    /// Shows where training stands.
    ///
    /// @param progress it
    public void show(Progress progress) {
        state.progress.set(Optional.of(progress));
    }

    /// Shows a look at the network.
    ///
    /// @param snapshot it
    public void show(NetworkSnapshot snapshot) {
        state.snapshot.set(Optional.of(snapshot));
    }

    /// Shows an evaluation.
    ///
    /// @param evaluation it
    public void show(Evaluation evaluation) {
        state.evaluation.set(Optional.of(evaluation));
    }

    /// Is at work on something, or no longer.
    ///
    /// @param work what takes longer
    public void show(Optional<Work> work) {
        state.work.set(work);
    }

    /// Shows what excites a channel.
    ///
    /// @param found it
    public void show(FoundPatches found) {
        state.patches.set(Optional.of(found));
    }

    /// Shows measured fields.
    ///
    /// @param fields them
    public void show(MeasuredFields fields) {
        state.fields.set(fields);
    }

    /// Shows the figures of the layers.
    ///
    /// @param statistics they
    public void show(SeenStatistics statistics) {
        state.statistics.set(Optional.of(statistics));
    }

    /// Shows what the net doctor finds.
    ///
    /// @param findings it
    public void show(List<Finding> findings) {
        state.findings.set(findings);
    }

    /// Shows what computes.
    ///
    /// @param engine it
    public void show(EngineDescription engine) {
        state.engine.set(Optional.of(engine));
    }

    @Override
    public void select(Selection selection) {
        state.selection.set(selection);
    }

    @Override
    public void hover(Selection hover) {
        state.hover.set(hover);
    }

    @Override
    public void configure(TrainingConfig config) {
        state.config.set(config);
        told.add("configure");
    }

    @Override
    public void edit(NetworkEdit edit) {
        told.add("edit " + edit);
        if (planner.isPresent()) {
            show(history.apply(edit));
        }
    }

    private void show(History next) {
        history = next;
        state.drawing.set(next.drawing());
        planner.ifPresent(plan -> state.plan.set(plan.apply(next.drawing().network())));
        EditNames names = new EditNames(Locale.ENGLISH);
        state.undo.set(
                new UndoNames(next.undoable().map(names::of), next.redoable().map(names::of)));
    }

    @Override
    public void undo() {
        told.add("undo");
        show(history.undo());
    }

    @Override
    public void redo() {
        told.add("redo");
        show(history.redo());
    }

    @Override
    public List<BuiltInSet> builtInSets() {
        return List.of();
    }

    @Override
    public void openData(DataReference reference, Optional<PictureRecipe> recipe) {
        told.add("openData " + reference.scheme());
    }

    @Override
    public void showSample(int index) {
        told.add("showSample " + index);
    }

    @Override
    public void showFile(Path file) {
        told.add("showFile " + file);
    }

    @Override
    public void showPixels(int[] pixels, Size2 size, String origin) {
        told.add("showPixels " + size + " " + origin);
    }

    @Override
    public void start() {
        told.add("start");
    }

    @Override
    public void pause() {
        told.add("pause");
    }

    @Override
    public void step() {
        told.add("step");
    }

    @Override
    public void stop() {
        told.add("stop");
    }

    @Override
    public void reset() {
        told.add("reset");
    }

    @Override
    public void evaluate() {
        told.add("evaluate");
    }

    @Override
    public void searchPatches(Unit unit) {
        told.add("search patches of " + unit);
    }

    @Override
    public void measureField(FieldCell cell) {
        told.add("measure the field of " + cell);
    }

    @Override
    public void measureFieldDepth() {
        told.add("measure the fields of all layers");
    }

    @Override
    public void checkSlope(SlopeCheck check, DoubleConsumer answer) {
        told.add("check the slope of " + check.weight());
    }

    @Override
    public void followStatistics(boolean wanted) {
        told.add("followStatistics " + wanted);
    }

    @Override
    public void treat(Remedy remedy) {
        told.add("treat " + remedy);
    }

    @Override
    public void operate(Operation operation) {
        told.add(operation.name());
        operations.add(operation);
    }

    /// {@return the operations it was told to do, oldest first}
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    @Override
    public void freeze(String name, Frozen frozen) {
        told.add(name);
        state.frozen.set(frozen);
    }

    @Override
    public <T> void ask(Question<T> question, Consumer<T> answer) {
        told.add("ask");
    }

    @Override
    public <T> Subscription study(Study<T> study, Study.Reader<T> reader) {
        told.add("study");
        return () -> told.add("end of study");
    }

    @Override
    public void begin(Drawing drawing, Optional<DataReference> data, TrainingConfig config) {
        told.add("begin");
    }

    @Override
    public void open(Path file) {
        told.add("open " + file);
    }

    @Override
    public void save(Path file) {
        told.add("save " + file);
    }

    @Override
    public void backToTheStart() {
        told.add("backToTheStart");
    }
}
