package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.training.TrainingStatus;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the tabs of this lab cost a training that is watched anyway: LeNet of Caffe learns the
/// drawn digits with the feature maps in front, then with another tab, then with the maps again,
/// and so on, so that each tab is compared with its two neighbours in time. Pictures a second are
/// counted between two moments, whatever the engine did in between. Medians over the rounds are
/// written to `target/touch-live-cost.txt`, beside the time of the processor that the screen took.
@Tag("long")
class TouchLiveCostTest extends LabInAWindow {

    private static final int ROUNDS = 4;
    private static final int BATCH = 64;
    private static final long FRAME_NANOS = 16_000_000;
    private static final long SPAN_NANOS = 2_000_000_000;

    /// Until the tab is drawn, and what the live budget has saved for a burst of questions is
    /// spent.
    private static final long LEAD_NANOS = 1_000_000_000;

    private static final LayerId LAYER = new LayerId("conv2");

    /// A tab in front, and what goes on there.
    private record Scene(String tab, Act act) {}

    /// What somebody does while training goes on.
    private enum Act {
        LOOKS,
        MOVES_THE_MOUSE,
        ASKS_AGAIN_AND_AGAIN
    }

    /// What was counted for a while.
    ///
    /// @param speed pictures a second
    /// @param screen share of one processor that drawing took
    private record Found(double speed, double screen) {}

    private static final Scene MAPS = new Scene("Maps", Act.LOOKS);
    private static final List<Scene> SCENES =
            List.of(
                    new Scene("Field", Act.LOOKS),
                    new Scene("Cell", Act.LOOKS),
                    new Scene("Step", Act.LOOKS),
                    new Scene("Field", Act.MOVES_THE_MOUSE),
                    new Scene("Cell", Act.MOVES_THE_MOUSE),
                    new Scene("Field", Act.ASKS_AGAIN_AND_AGAIN),
                    new Scene("Step", Act.ASKS_AGAIN_AND_AGAIN));

    @Test
    void eachTabIsTimedBesideTheFeatureMaps() throws Exception {
        begin(Presets.named("lenet-caffe").orElseThrow().network(), "digits");
        robot.push(KeyCode.F5);
        robot.doubleClickOn("#setting-EPOCHS").write("500").type(KeyCode.ENTER);
        robot.clickOn("#run-play");
        until(() -> status() == TrainingStatus.RUNNING);
        select(0);
        round();
        List<List<Found>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round());
        }
        robot.clickOn("#run-play");
        until(() -> status() == TrainingStatus.PAUSED);
        String report = report(rounds);
        Files.writeString(Path.of("target", "touch-live-cost.txt"), report);
        assertThat(report.lines()).hasSize(1 + SCENES.size());
    }

    /// {@return the maps, then each scene and the maps again}
    private List<Found> round() throws TimeoutException {
        List<Found> all = new ArrayList<>(List.of(measured(MAPS)));
        for (Scene scene : SCENES) {
            all.add(measured(scene));
            all.add(measured(MAPS));
        }
        return all;
    }

    private Found measured(Scene scene) throws TimeoutException {
        robot.clickOn(scene.tab());
        act(scene, LEAD_NANOS);
        long first = nextIteration();
        long began = System.nanoTime();
        long drawn = ScreenTime.nanos();
        act(scene, SPAN_NANOS);
        long last = nextIteration();
        double took = System.nanoTime() - began;
        return new Found((last - first) * BATCH * 1e9 / took, (ScreenTime.nanos() - drawn) / took);
    }

    private void act(Scene scene, long nanos) throws TimeoutException {
        long end = System.nanoTime() + nanos;
        for (int cell = 0; System.nanoTime() < end; cell++) {
            act(scene, cell % 64);
        }
    }

    private void act(Scene scene, int cell) throws TimeoutException {
        switch (scene.act()) {
            case LOOKS -> nextIteration();
            case MOVES_THE_MOUSE -> hover(scene.tab(), cell);
            case ASKS_AGAIN_AND_AGAIN -> ask(scene.tab(), cell);
        }
    }

    /// Once a frame, and over another cell each time.
    private void hover(String tab, int cell) {
        long due = System.nanoTime() + FRAME_NANOS;
        String query = tab.equals("Field") ? "#field-map" : "#cell-output";
        HeatMapView map = find(query, HeatMapView.class);
        onFx(() -> {
            Event.fireEvent(map, TouchCostTest.moved(map, new Cell(cell / 8, cell % 8)));
            return true;
        });
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void ask(String tab, int cell) throws TimeoutException {
        if (tab.equals("Field")) {
            select(cell);
            press("#field-measure");
            until(() -> state().work().get().isEmpty());
        } else {
            press("#step-look");
            nextIteration();
        }
    }

    private void press(String button) {
        onFx(() -> {
            find(button, Button.class).fire();
            return true;
        });
    }

    private void select(int cell) {
        onFx(() -> {
            lab().lab().select(at(cell));
            return true;
        });
    }

    private static Selection at(int cell) {
        return new Selection(
                Set.of(LAYER), Optional.of(0), Optional.of(new Selection.Cell(cell / 8, cell % 8)));
    }

    private static String report(List<List<Found>> rounds) {
        StringBuilder lines = new StringBuilder();
        lines.append(
                String.format(
                        Locale.ROOT,
                        "Maps: %.0f pictures a second, screen %.2f of a core%n",
                        median(rounds.stream().flatMap(round -> maps(round)).map(Found::speed)),
                        median(rounds.stream().flatMap(round -> maps(round)).map(Found::screen))));
        for (int i = 0; i < SCENES.size(); i++) {
            int place = 2 * i + 1;
            lines.append(
                    String.format(
                            Locale.ROOT,
                            "%s %s: %.3f (%.3f to %.3f) of Maps, screen %.2f of a core%n",
                            SCENES.get(i).tab(),
                            SCENES.get(i).act(),
                            median(rounds.stream().map(round -> share(round, place))),
                            rounds.stream().mapToDouble(r -> share(r, place)).min().orElseThrow(),
                            rounds.stream().mapToDouble(r -> share(r, place)).max().orElseThrow(),
                            median(rounds.stream().map(round -> round.get(place).screen()))));
        }
        return lines.toString();
    }

    private static Stream<Found> maps(List<Found> round) {
        return IntStream.range(0, round.size()).filter(i -> i % 2 == 0).mapToObj(round::get);
    }

    private static double share(List<Found> round, int place) {
        return 2
                * round.get(place).speed()
                / (round.get(place - 1).speed() + round.get(place + 1).speed());
    }

    private static double median(Stream<Double> found) {
        List<Double> sorted = found.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
