package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.training.TrainingStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/// What watching costs: LeNet of Caffe learns the drawn digits in the window and in a process
/// without one, in turns, so that a machine that wavers slows both. On screen are the network with
/// its thumbnails, curves, class bars and picture, and in the lens the feature maps, then the
/// filters. Batches are counted between two moments, whatever the engine did in between; both have
/// worked for a while before, until Java has compiled what runs often. The median of the ratios of
/// neighbours in time is written to `target/live-cost.txt`, beside the time of the processor that
/// the screen took: about 0.08 of a core, or 0.15 and more where Java compiled the loop badly in
/// which JavaFX's headless platform copies each picture, point by point.
@Tag("long")
class LiveCostTest extends LabInAWindow {

    private static final String PRESET = "lenet-caffe";
    private static final int BATCH = 64;
    private static final int ROUNDS = 6;
    private static final int WARM_UP_MILLIS = 30_000;
    private static final int SPAN_MILLIS = 4_000;

    /// @param speed batches a second
    /// @param screen share of one processor that drawing took
    private record Watching(double speed, double screen) {}

    /// Batches a second, one after the other.
    private record Round(Watching maps, double alone, Watching filters, double aloneAgain) {

        double ratio() {
            return (maps.speed + filters.speed) / (alone + aloneAgain);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "watched %.0f and %.0f, unwatched %.0f and %.0f pictures a second: %.2f;"
                            + " screen %.3f and %.3f of a core",
                    maps.speed * BATCH,
                    filters.speed * BATCH,
                    alone * BATCH,
                    aloneAgain * BATCH,
                    ratio(),
                    maps.screen,
                    filters.screen);
        }
    }

    @Test
    void watchedTrainingIsTimedBesideUnwatchedTraining() throws Exception {
        robot.clickOn("#begin-lenet-of-caffe");
        until(() -> state().snapshot().get().isPresent());
        robot.push(KeyCode.F5);
        robot.doubleClickOn("#setting-EPOCHS").write("900").type(KeyCode.ENTER);
        robot.clickOn("#node-conv1");
        Process other = unwatched();
        try (Writer asking = other.outputWriter();
                BufferedReader answers = other.inputReader()) {
            watched("Filters", WARM_UP_MILLIS);
            watched("Maps", WARM_UP_MILLIS);
            asked(WARM_UP_MILLIS, asking, answers);
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(
                        new Round(
                                watched("Maps", SPAN_MILLIS),
                                asked(SPAN_MILLIS, asking, answers),
                                watched("Filters", SPAN_MILLIS),
                                asked(SPAN_MILLIS, asking, answers)));
            }
            Files.writeString(Path.of("target", "live-cost.txt"), report(rounds));
            assertThat(rounds).allMatch(round -> round.ratio() > 0);
        } finally {
            other.destroy();
        }
    }

    private static String report(List<Round> rounds) {
        StringBuilder lines = new StringBuilder();
        rounds.forEach(round -> lines.append(round).append('\n'));
        List<Double> ratios = rounds.stream().map(Round::ratio).sorted().toList();
        return lines.append(
                        String.format(
                                Locale.ROOT, "median ratio %.3f%n", ratios.get(ratios.size() / 2)))
                .toString();
    }

    /// Learns with a tab in front.
    private Watching watched(String tab, int millis) throws TimeoutException {
        robot.clickOn(tab);
        robot.clickOn("#run-play");
        until(() -> status() == TrainingStatus.RUNNING);
        Unwatched.rest(Unwatched.LEAD_MILLIS);
        long first = nextIteration();
        long began = System.nanoTime();
        long drawn = ScreenTime.nanos();
        Unwatched.rest(millis);
        long last = nextIteration();
        double took = System.nanoTime() - began;
        Watching watching =
                new Watching((last - first) * 1e9 / took, (ScreenTime.nanos() - drawn) / took);
        robot.clickOn("#run-play");
        until(() -> status() == TrainingStatus.PAUSED);
        return watching;
    }

    private static double asked(int millis, Writer asking, BufferedReader answers)
            throws IOException {
        asking.write(millis + "\n");
        asking.flush();
        return Double.parseDouble(String.valueOf(answers.readLine()));
    }

    private static Process unwatched() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Unwatched.class.getName(),
                        PRESET));
        return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    }
}
