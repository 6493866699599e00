package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.convlens.app.shell.Place;
import org.convlens.app.state.Progress;
import org.convlens.app.state.Selection;
import org.convlens.engine.Optimizer;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingStatus;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.NeuronSpaceView;
import org.convlens.viz.fx.NeuronSpaceView.Volume;
import org.convlens.viz.raster.Sheets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// How long it takes until maps are on screen, and what statistics cost; the figures are appended
/// to `target/units-speed.txt`.
@Tag("long")
class UnitsSpeedTest extends LabInAWindow {

    private static final Point2D TURNED = new Point2D(10, 10);
    private static final int WARM_UP = 10;
    private static final int TIMES = 31;
    private static final int BATCHES = 300;
    private static final TrainingConfig MANY_EPOCHS =
            new TrainingConfig(Optimizer.ADAM, LearningRate.constant(0.003), 20, 500, 7, 0.1);

    private static void report(String line) throws IOException {
        Files.writeString(
                Path.of("target", "units-speed.txt"),
                line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void beginLeNet() throws TimeoutException {
        begin(Starters.named("lenet-caffe").drawing().network(), "digits?limit=2000");
    }

    @Test
    void aNewPictureIsTimedUntilAllMapsOfLeNetAreOnScreen() throws Exception {
        beginLeNet();
        onFx(() -> {
            lab().lab().select(Selection.NONE);
            lab().content().goTo(Place.OVERVIEW);
            return true;
        });
        until(() -> isShown("#overview-conv1"));
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            times.add(timeOfSample(i + 1));
        }
        report("new picture through LeNet, all maps on screen: " + words(times));
        assertThat(times).hasSize(WARM_UP + TIMES);
    }

    /// From the command to the end of the pulse that lays the new maps out.
    private long timeOfSample(int sample) throws TimeoutException {
        AtomicBoolean arrived = new AtomicBoolean();
        AtomicLong end = new AtomicLong();
        Scene scene = onFx(() -> lab().content().getScene());
        Runnable pulse =
                () -> {
                    if (arrived.getAndSet(false)) {
                        end.set(System.nanoTime());
                    }
                };
        Subscription news = onFx(() -> state().snapshot().subscribe((_, _) -> arrived.set(true)));
        long begin =
                onFx(() -> {
                    scene.addPostLayoutPulseListener(pulse);
                    long now = System.nanoTime();
                    lab().lab().showSample(sample);
                    return now;
                });
        until(() -> end.get() != 0);
        onFx(() -> {
            scene.removePostLayoutPulseListener(pulse);
            news.unsubscribe();
            return true;
        });
        return end.get() - begin;
    }

    @Test
    void sheetsOfManyMapsAreTimed() throws Exception {
        report("512 maps of 28×28 drawn: " + words(timesOfSheet(512, 28)));
        report("2,048 maps of 7×7 drawn: " + words(timesOfSheet(2048, 7)));
        report("2,048 maps of 7×7, one turn of the wheel: " + words(timesOfScrolling()));
    }

    /// With new pictures each time, pixels included.
    private List<Long> timesOfSheet(int count, int side) {
        ContactSheetView sheet = new ContactSheetView();
        Tensor maps = waves(Shape.of(count, side, side));
        StackPane root = inScene(sheet);
        return timed(() -> {
            long begin = System.nanoTime();
            sheet.picturesProperty().set(Sheets.maps(maps, ColorMap.VIRIDIS, ValueRange.UNIT));
            root.layout();
            sheet.snapshot(null, null);
            return System.nanoTime() - begin;
        });
    }

    private List<Long> timesOfScrolling() {
        ContactSheetView sheet = new ContactSheetView();
        StackPane root = inScene(sheet);
        onFx(() -> {
            sheet.picturesProperty()
                    .set(
                            Sheets.maps(
                                    waves(Shape.of(2048, 7, 7)),
                                    ColorMap.VIRIDIS,
                                    ValueRange.UNIT));
            root.layout();
            return true;
        });
        return timed(() -> {
            long begin = System.nanoTime();
            sheet.fireEvent(MouseEvents.wheel(TURNED, TURNED, -40, false));
            root.layout();
            sheet.snapshot(null, null);
            return System.nanoTime() - begin;
        });
    }

    @Test
    void turningVolumesInSpaceIsTimed() throws Exception {
        NeuronSpaceView space = new NeuronSpaceView();
        StackPane root = inScene(space);
        onFx(() -> {
            space.volumesProperty()
                    .set(
                            IntStream.range(0, 15)
                                    .mapToObj(layer ->
                                            new Volume(
                                                    new LayerId("layer" + layer),
                                                    Optional.empty(),
                                                    waves(Shape.of(64, 28, 28))))
                                    .toList());
            root.layout();
            return true;
        });
        List<Long> times =
                timed(() -> {
                    long begin = System.nanoTime();
                    space.turnProperty().set(space.turnProperty().get().by(3, 1));
                    root.layout();
                    space.snapshot(null, null);
                    return System.nanoTime() - begin;
                });
        report("480 maps of 28×28 in space, turned: " + words(times));
        assertThat(times).hasSize(WARM_UP + TIMES);
    }

    private static StackPane inScene(Node node) {
        return onFx(() -> {
            StackPane root = new StackPane(node);
            Scene scene = new Scene(root, 420, 700);
            root.applyCss();
            root.resize(scene.getWidth(), scene.getHeight());
            root.layout();
            return root;
        });
    }

    private static List<Long> timed(LongSupplier once) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            times.add(onFx(once::getAsLong));
        }
        return times;
    }

    private static Tensor waves(Shape shape) {
        Tensor waves = Tensor.zeros(shape);
        for (int i = 0; i < waves.values().length; i++) {
            waves.values()[i] = (float) (0.5 + 0.5 * Math.sin(0.37 * i));
        }
        return waves;
    }

    @Test
    void trainingWithStatisticsIsTimedBesideTrainingWithout() throws Exception {
        beginLeNet();
        onFx(() -> {
            lab().lab().configure(MANY_EPOCHS);
            lab().lab().start();
            return true;
        });
        until(() -> status() == TrainingStatus.RUNNING);
        secondsOfBatches(false);
        double without = 0;
        double with = 0;
        for (int turn = 0; turn < 4; turn++) {
            without += secondsOfBatches(false);
            with += secondsOfBatches(true);
        }
        report(
                "%d batches of LeNet without statistics %.2f s, with %.2f s: ratio %.3f"
                        .formatted(4 * BATCHES, without, with, with / without));
        assertThat(with).isPositive();
    }

    private double secondsOfBatches(boolean statistics) throws TimeoutException {
        onFx(() -> {
            lab().lab().followStatistics(statistics);
            return true;
        });
        long from = iteration();
        long begin = System.nanoTime();
        until(() -> iteration() >= from + BATCHES);
        return (System.nanoTime() - begin) / 1e9 * BATCHES / (iteration() - from);
    }

    private long iteration() {
        return onFx(() ->
                state().progress()
                        .get()
                        .flatMap(Progress::last)
                        .map(TrainingEvent.Iteration::iteration)
                        .orElse(0L));
    }

    private static String words(List<Long> nanos) {
        List<Long> times = nanos.subList(WARM_UP, nanos.size()).stream().sorted().toList();
        return "median %.1f ms, longest %.1f ms"
                .formatted(times.get(times.size() / 2) / 1e6, times.getLast() / 1e6);
    }
}
