package org.convlens.app.state;

import org.convlens.app.fx.Background;
import org.convlens.app.fx.FxThread.Subscription;
import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.doctor.Remedy;
import org.convlens.engine.Frozen;
import org.convlens.inspection.FieldCell;
import org.convlens.inspection.Unit;
import org.convlens.network.Drawing;
import org.convlens.network.NetworkEdit;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.training.Question;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingRun;
import org.convlens.training.TrainingStatus;
import org.convlens.workings.SlopeCheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// The lab at work: passes each command to the desk that does it. FX thread only.
public final class LiveLab implements LabCommands, AutoCloseable {

    private final LabState state;
    private final Instruments with;
    private final DrawingDesk drawings;
    private final DataDesk data;
    private final TrainingDesk training;
    private final PassDesk passes;
    private final StatisticsDesk statistics;
    private final Treatment treatment;
    private final SurgeryDesk surgery;
    private final StudyDesk studies;
    private final OneAtATime slopes;
    private final FileDesk files;
    private final AutosaveDesk autosaves;
    private final Subscription ticks;

    /// A lab with an empty drawing.
    ///
    /// @param drawing what is drawn at first
    /// @param with what it works with
    /// @param autosaves where autosaved labs are kept
    public LiveLab(Drawing drawing, Instruments with, Path autosaves) {
        this.with = with;
        state =
                new LabState(
                        drawing,
                        DrawingDesk.plan(drawing, Optional.empty()),
                        new LabFileState(
                                drawing.network().name(),
                                Optional.empty(),
                                false,
                                Words.say("saved.never")));
        drawings = new DrawingDesk(state);
        data = new DataDesk(state, with, drawings::replan);
        training = new TrainingDesk(state, with, this::settled);
        passes = new PassDesk(state, with.fx(), training::run);
        statistics = new StatisticsDesk(state, with, training::run);
        treatment = new Treatment(state, drawings, training);
        studies = new StudyDesk(with, training::run);
        slopes = new OneAtATime(with.background());
        files =
                new FileDesk(
                        state,
                        with,
                        new FileDesk.Desks(drawings, data, training),
                        new OpenFile(autosaves.resolveSibling("locks")));
        surgery =
                new SurgeryDesk(
                        state, with, new SurgeryDesk.Team(drawings, training, passes, files));
        this.autosaves = new AutosaveDesk(state, with, files, autosaves);
        state.drawing.subscribe(now -> keepDataFitting());
        ticks = with.fx().regularly(this::tick);
    }

    private void tick() {
        training.tick();
        statistics.tick();
        surgery.tick();
        autosaves.tick();
    }

    /// Loads native code in the background; not before the window shows, from which it would take
    /// the processor.
    public void startEngine() {
        with.background()
                .start(
                        with.engine()::description,
                        new Background.Answer<>(
                                now -> state.engine.set(Optional.of(now)), this::tell));
    }

    /// {@return everything it knows}
    public LabState state() {
        return state;
    }

    /// {@return the autosaved labs of earlier sessions that ended without being closed}
    public List<Path> recoverable() {
        return autosaves.recoverable();
    }

    /// Opens an autosaved lab as a copy without a file of its own.
    ///
    /// @param autosave one of {@link #recoverable()}
    public void recover(Path autosave) {
        autosaves.recover(autosave);
    }

    /// Forgets an autosaved lab.
    ///
    /// @param autosave one of {@link #recoverable()}
    public void discard(Path autosave) {
        autosaves.discard(autosave);
    }

    @Override
    public void edit(NetworkEdit edit) {
        drawings.edit(edit);
    }

    @Override
    public void undo() {
        drawings.undo();
    }

    @Override
    public void redo() {
        drawings.redo();
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
    public List<BuiltInSet> builtInSets() {
        return with.data().builtIn();
    }

    @Override
    public void openData(DataReference reference, Optional<PictureRecipe> recipe) {
        Shape input = state.drawing.get().network().input();
        PictureRecipe used = recipe.orElseGet(() -> PictureRecipe.plain(input));
        if (!used.input().equals(input)) {
            drawings.edit(new NetworkEdit.ChangeInput(used.input()));
        }
        data.open(reference, used);
    }

    @Override
    public void showSample(int index) {
        data.showSample(index);
    }

    @Override
    public void showFile(Path file) {
        data.showFile(file);
    }

    @Override
    public void showPixels(int[] pixels, Size2 size, String origin) {
        data.showPixels(pixels, size, origin);
    }

    @Override
    public void configure(TrainingConfig config) {
        training.configure(config);
    }

    @Override
    public void start() {
        training.start();
    }

    @Override
    public void pause() {
        training.pause();
    }

    @Override
    public void step() {
        training.step();
    }

    @Override
    public void stop() {
        training.stop();
    }

    @Override
    public void reset() {
        training.reset();
    }

    @Override
    public void evaluate() {
        passes.evaluate();
    }

    @Override
    public void searchPatches(Unit unit) {
        passes.searchPatches(unit);
    }

    @Override
    public void measureField(FieldCell cell) {
        passes.measureField(cell);
    }

    @Override
    public void measureFieldDepth() {
        passes.measureFieldDepth();
    }

    @Override
    public void checkSlope(SlopeCheck check, DoubleConsumer answer) {
        slopes.start(
                () -> check.in(with.engine()), new Background.Answer<>(answer::accept, this::tell));
    }

    @Override
    public void followStatistics(boolean wanted) {
        statistics.follow(wanted);
    }

    @Override
    public void treat(Remedy remedy) {
        treatment.follow(remedy);
    }

    @Override
    public void operate(Operation operation) {
        surgery.operate(operation);
    }

    @Override
    public void freeze(String name, Frozen frozen) {
        surgery.freeze(name, frozen);
    }

    @Override
    public <T> void ask(Question<T> question, Consumer<T> answer) {
        training.run().ifPresent(run -> ask(run, question, answer));
    }

    @Override
    public <T> Subscription study(Study<T> study, Study.Reader<T> reader) {
        return studies.start(study, reader);
    }

    private <T> void ask(TrainingRun run, Question<T> question, Consumer<T> answer) {
        var _ = run.ask(question).thenAccept(value -> with.fx().later(() -> answer.accept(value)));
    }

    @Override
    public void begin(Drawing drawing, Optional<DataReference> reference, TrainingConfig config) {
        files.begin(drawing, reference, config);
    }

    @Override
    public void open(Path file) {
        files.open(file);
    }

    @Override
    public void save(Path file) {
        files.save(file);
    }

    @Override
    public void backToTheStart() {
        files.backToTheStart();
    }

    /// Limits what goes into live pictures.
    ///
    /// @param share of the training's time, 0 to 1
    public void changeLiveBudget(double share) {
        training.changeLiveBudget(share);
    }

    /// Ends the run and, as nothing is lost, forgets the autosave.
    @Override
    public void close() {
        ticks.close();
        training.close();
        files.close();
        autosaves.close();
    }

    private void settled(TrainingStatus status) {
        if (status == TrainingStatus.FINISHED) {
            passes.evaluate();
        }
    }

    private void keepDataFitting() {
        Shape input = state.drawing.get().network().input();
        state.data
                .get()
                .filter(loaded -> !loaded.recipe().input().equals(input))
                .ifPresent(loaded -> data.open(loaded.reference(), loaded.recipe().fitting(input)));
    }

    private void tell(Throwable error) {
        state.notice.set(Optional.of(new Notice(Notice.Kind.ERROR, Words.sentence(error))));
    }
}
