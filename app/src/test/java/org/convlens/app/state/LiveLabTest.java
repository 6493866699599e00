package org.convlens.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.fx.BackgroundThreads;
import org.convlens.dataset.DataReference;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.inspection.FieldCell;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Drawing;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Position;
import org.convlens.network.Window;
import org.convlens.samples.SampleDataSource;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.LearningRate;
import org.convlens.training.LiveRuns;
import org.convlens.training.Ticker;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The lab at work on the real engine and generated digits, without a window.
class LiveLabTest {

    private static final LayerId CONV = new LayerId("conv1");
    private static final LayerId POOL = new LayerId("pool1");
    private static final LayerId FLAT = new LayerId("flatten1");
    private static final LayerId DENSE = new LayerId("dense1");
    private static final Optional<DataReference> DIGITS =
            Optional.of(DataReference.parse("digits?limit=200"));
    private static final TrainingConfig CONFIG =
            new TrainingConfig(Optimizer.ADAM, LearningRate.constant(0.003), 20, 2, 7, 0.1);

    private final PumpedFx fx = new PumpedFx();
    private final List<LiveLab> open = new ArrayList<>();

    private final Path folder;
    private LiveLab lab;

    LiveLabTest(@TempDir Path folder) {
        this.folder = folder;
        this.lab = newLab();
    }

    private final LiveLab newLab() {
        return newLab(System::nanoTime);
    }

    private LiveLab newLab(Ticker ticker) {
        Dl4jEngine engine = new Dl4jEngine();
        SampleDataSource data = new SampleDataSource();
        Instruments with =
                new Instruments(
                        engine,
                        new LiveRuns(engine, System::nanoTime),
                        data,
                        fx,
                        new BackgroundThreads(fx),
                        ticker);
        LiveLab made = new LiveLab(drawing(), with, folder.resolve("autosave"));
        open.add(made);
        return made;
    }

    @AfterEach
    void closeAll() {
        open.forEach(LiveLab::close);
    }

    private static Drawing drawing() {
        Network network =
                new Network(
                        "small",
                        Shape.of(1, 28, 28),
                        List.of(
                                new Layer(
                                        CONV,
                                        Convolution.of(4, Window.of(5, 1))
                                                .with(ActivationFunction.RELU),
                                        List.of(LayerId.INPUT)),
                                new Layer(POOL, new MaxPooling(Window.of(2, 2)), List.of(CONV)),
                                new Layer(FLAT, new Flatten(), List.of(POOL)),
                                new Layer(
                                        DENSE,
                                        new Dense(10, true, ActivationFunction.IDENTITY),
                                        List.of(FLAT))),
                        DENSE,
                        Loss.SOFTMAX_CROSS_ENTROPY);
        return new Drawing(network, Map.of(CONV, new Position(0, 0)));
    }

    private void train() {
        lab.begin(drawing(), DIGITS, CONFIG);
        fx.until("data", () -> state().data().get().isPresent());
        lab.start();
        fx.until("the end of training", () -> status() == TrainingStatus.FINISHED);
    }

    private LabState state() {
        return lab.state();
    }

    private TrainingStatus status() {
        return state().progress().get().map(Progress::status).orElse(TrainingStatus.CLOSED);
    }

    private <T> T asked(Function<NetworkSession, T> question) {
        AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
        lab.ask(question::apply, value -> answer.set(Optional.of(value)));
        fx.until("an answer", () -> answer.get().isPresent());
        return answer.get().orElseThrow();
    }

    private Parameters parameters() {
        return asked(NetworkSession::parameters);
    }

    @Test
    void undoTakesBackTheMoveAndNamesIt() {
        Drawing before = state().drawing().get();
        lab.edit(new NetworkEdit.MoveNodes(Map.of(CONV, new Position(80, 40))));
        assertThat(state().undo().get().undo()).isPresent();
        lab.undo();
        assertThat(state().drawing().get()).isEqualTo(before);
        assertThat(state().undo().get())
                .isEqualTo(new UndoNames(Optional.empty(), Optional.of("Move conv1")));
    }

    @Test
    void anEditThatDoesNotFitIsASentenceAndChangesNothing() {
        Drawing before = state().drawing().get();
        lab.edit(new NetworkEdit.RenameLayer(CONV, POOL));
        assertThat(state().drawing().get()).isEqualTo(before);
        assertThat(state().notice().get().map(Notice::kind)).contains(Notice.Kind.WARNING);
    }

    @Test
    void freshMapsAreThereBeforeAnyTraining() {
        lab.begin(drawing(), DIGITS, CONFIG);
        fx.until("maps", () -> state().snapshot().get().isPresent());
        assertThat(state().snapshot().get().orElseThrow().maps())
                .hasEntrySatisfying(
                        POOL, maps -> assertThat(maps.shape()).isEqualTo(Shape.of(4, 12, 12)));
        assertThat(status()).isEqualTo(TrainingStatus.READY);
    }

    @Test
    void startingWithoutDataAsksForData() {
        lab.start();
        assertThat(state().notice().get().orElseThrow().sentence()).contains("Choose data");
    }

    @Test
    void trainingEndsWithAnEvaluationOfTheTestPart() {
        train();
        fx.until("an evaluation", () -> state().evaluation().get().isPresent());
        assertThat(state().evaluation().get().orElseThrow().predictions())
                .hasSize(state().data().get().orElseThrow().unseen().size());
        assertThat(state().progress().get().orElseThrow().history().epochs()).hasSize(2);
    }

    @Test
    void anEvaluationWaitsForWhatIsBeingMeasured() {
        lab.begin(drawing(), DIGITS, CONFIG);
        fx.until("maps", () -> state().snapshot().get().isPresent());
        lab.measureField(new FieldCell(POOL, Optional.of(0), 3, 3));
        lab.evaluate();
        lab.measureFieldDepth();
        assertThat(state().work().get().orElseThrow().title()).startsWith("Measuring what moves");
        fx.until("all three", () -> state().fields().get().depth().isPresent());
        assertThat(state().fields().get().cells()).hasSize(1);
        assertThat(state().evaluation().get()).isPresent();
        assertThat(state().work().get()).isEmpty();
    }

    @Test
    void cancellingOnePassBeginsTheNext() {
        lab.begin(drawing(), DIGITS, CONFIG);
        fx.until("maps", () -> state().snapshot().get().isPresent());
        lab.measureField(new FieldCell(POOL, Optional.of(0), 3, 3));
        lab.evaluate();
        state().work().get().orElseThrow().cancel().run();
        assertThat(state().work().get().orElseThrow().title()).startsWith("Evaluating");
        fx.until("an evaluation", () -> state().evaluation().get().isPresent());
        assertThat(state().fields().get().cells()).isEmpty();
    }

    @Test
    void epochsThatEndAtTheSameMomentAreExaminedAtTheFirstAndAtTheLast() {
        lab = newLab(() -> 0);
        List<Long> examined = examinedWhileTraining(60);
        fx.until("the last examination", () -> examined.contains(60 * 9L));
        assertThat(examined).hasSize(2);
    }

    @Test
    void figuresThatNobodyLooksAtRestAHundredTimesAsLongAsTheyTook() {
        AtomicLong now = new AtomicLong();
        AtomicLong engine = new AtomicLong();
        lab =
                newLab(() ->
                        Thread.currentThread().getName().startsWith("convlens-engine")
                                ? engine.addAndGet(80_000_000)
                                : now.get());
        List<Long> examined = examinedWhileTraining(900);
        fx.until("the first examination", () -> examined.size() == 1);
        now.set(7_900_000_000L);
        int soon = epochs() + 3;
        fx.until("more epochs", () -> epochs() >= soon);
        assertThat(examined).hasSize(1);
        now.set(8_000_000_000L);
        fx.until("the second examination", () -> examined.size() == 2);
        lab.stop();
    }

    /// {@return the iterations at which the net doctor gets its figures, which grow from now on}
    private List<Long> examinedWhileTraining(int epochs) {
        List<Long> examined = new ArrayList<>();
        state().statistics()
                .subscribe(seen -> seen.ifPresent(now -> examined.add(now.iteration())));
        lab.begin(
                drawing(),
                DIGITS,
                new TrainingConfig(
                        Optimizer.ADAM, LearningRate.constant(0.003), 20, epochs, 7, 0.1));
        fx.until("data", () -> state().data().get().isPresent());
        lab.start();
        return examined;
    }

    private int epochs() {
        return state().progress().get().orElseThrow().history().epochs().size();
    }

    @Test
    void theMapsOnScreenAreTheEnginesOwn() {
        train();
        fx.until(
                "the last maps",
                () ->
                        state().snapshot().get().orElseThrow().iteration()
                                == state().progress()
                                        .get()
                                        .flatMap(Progress::last)
                                        .orElseThrow()
                                        .iteration());
        Tensor picture = state().picture().get().orElseThrow().values();
        Tensor batch = picture.reshape(picture.shape().batchOf(1));
        Map<LayerId, Tensor> own = asked(session -> session.activations(batch, Set.of(CONV)));
        assertThat(state().snapshot().get().orElseThrow().maps())
                .hasEntrySatisfying(
                        CONV,
                        maps ->
                                assertThat(maps.values())
                                        .isEqualTo(own.values().iterator().next().values()));
    }

    @Test
    void resettingAndStartingAgainRepeatsTheRunBitForBit() {
        train();
        Parameters first = parameters();
        lab.reset();
        fx.until("a fresh network", () -> status() == TrainingStatus.READY);
        assertThat(parameters()).isNotEqualTo(first);
        lab.start();
        fx.until("the end of training", () -> status() == TrainingStatus.FINISHED);
        assertThat(parameters()).isEqualTo(first);
    }

    @Test
    void aTrainedNetworkSurvivesAnEditThatIsTakenBack() {
        train();
        Parameters trained = parameters();
        lab.edit(
                new NetworkEdit.ChangeLayer(
                        DENSE, new Dense(11, true, ActivationFunction.IDENTITY)));
        lab.undo();
        assertThat(parameters()).isEqualTo(trained);
    }

    @Test
    void aSavedLabOpensWithItsWeightsHistoryAndData() {
        train();
        Path file = folder.resolve("lab.convlens");
        lab.save(file);
        fx.until("saving", () -> state().file().get().file().isPresent());
        assertThat(state().file().get().dirty()).isFalse();
        Parameters saved = parameters();
        Progress before = state().progress().get().orElseThrow();

        lab.close();
        lab = newLab();
        lab.open(file);
        fx.until("the network", () -> state().snapshot().get().isPresent());
        assertThat(parameters()).isEqualTo(saved);
        assertThat(state().progress().get().orElseThrow().history()).isEqualTo(before.history());
        assertThat(state().drawing().get()).isEqualTo(drawing());
        assertThat(state().config().get()).isEqualTo(CONFIG);
    }

    @Test
    void anotherInputSizeTakesTheDataAlong() {
        lab.begin(drawing(), DIGITS, CONFIG);
        fx.until("data", () -> state().data().get().isPresent());
        lab.edit(new NetworkEdit.ChangeInput(Shape.of(3, 32, 20)));
        fx.until(
                "pictures of the new size",
                () ->
                        state().picture()
                                .get()
                                .orElseThrow()
                                .values()
                                .shape()
                                .equals(Shape.of(3, 32, 20)));
        assertThat(state().data().get().orElseThrow().recipe().input())
                .isEqualTo(Shape.of(3, 32, 20));
    }

    @Test
    void aFileThatIsNoLabIsASentenceAndLeavesTheLabAlone() {
        Drawing before = state().drawing().get();
        lab.open(folder.resolve("nothing.convlens"));
        fx.until("a notice", () -> state().notice().get().isPresent());
        assertThat(state().notice().get().orElseThrow().sentence())
                .startsWith("The lab could not be opened.");
        assertThat(state().drawing().get()).isEqualTo(before);
    }
}
