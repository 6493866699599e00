package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.app.state.Progress;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What watching costs: LeNet of Caffe learns the drawn digits in a process without a window, in
/// the window, and without again. The median speeds are written to `target/live-cost.txt`; on
/// screen are the network with its thumbnails, curves, class bars and picture, and in the lens the
/// feature maps, then the filters.
@Tag("long")
class LiveCostTest extends LabInAWindow {

    private static final String PRESET = "lenet-caffe";
    private static final String EPOCHS = "200";
    private static final int SAMPLES = 60;
    private static final int WARM_UP = 50;
    private static final Pattern SPEED = Pattern.compile("\"imagesPerSecond\":([0-9.]+)");

    @Test
    void watchedTrainingIsTimedBesideUnwatchedTraining() throws Exception {
        double before = unwatched();
        double watched = watched();
        double after = unwatched();
        String line =
                "unwatched %.0f, watched %.0f, unwatched %.0f pictures a second; ratio %.2f%n"
                        .formatted(before, watched, after, 2 * watched / (before + after));
        Files.writeString(Path.of("target", "live-cost.txt"), line);
        assertThat(List.of(before, watched, after)).allMatch(speed -> speed > 0);
    }

    private double watched() throws TimeoutException {
        robot.clickOn("#begin-lenet-of-caffe");
        until(() -> state().snapshot().get().isPresent());
        robot.push(KeyCode.F5);
        robot.doubleClickOn("#setting-EPOCHS").write(EPOCHS).type(KeyCode.ENTER);
        robot.clickOn("#run-play");
        until(() -> status() == TrainingStatus.RUNNING);
        robot.clickOn("#node-conv1");
        long first = seen().iteration();
        sample(WARM_UP);
        List<Double> speeds = sample(SAMPLES);
        robot.clickOn("Filters");
        speeds.addAll(sample(SAMPLES));
        assertThat(seen().iteration()).isGreaterThan(first);
        robot.clickOn("#run-play");
        until(() -> status() == TrainingStatus.PAUSED);
        return median(speeds);
    }

    /// {@return the speed at as many moments, some batches apart}
    private List<Double> sample(int count) throws TimeoutException {
        List<Double> speeds = new ArrayList<>();
        for (long seen = last().iteration(); speeds.size() < count; seen = last().iteration()) {
            long before = seen;
            until(() -> last().iteration() > before + 8);
            speeds.add(last().imagesPerSecond());
        }
        return speeds;
    }

    private TrainingEvent.Iteration last() {
        return onFx(() -> state().progress().get().flatMap(Progress::last).orElseThrow());
    }

    private static double unwatched() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        Main.class.getName(),
                        "train",
                        PRESET,
                        "--data",
                        "digits",
                        "--json",
                        "--epochs",
                        EPOCHS));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<Double> speeds = new ArrayList<>();
            for (int line = 0; line < WARM_UP + SAMPLES; line++) {
                Matcher speed = SPEED.matcher(String.valueOf(lines.readLine()));
                if (speed.find() && line >= WARM_UP) {
                    speeds.add(Double.valueOf(speed.group(1)));
                }
            }
            return median(speeds);
        } finally {
            process.destroy();
        }
    }

    private static double median(List<Double> speeds) {
        assertThat(speeds).isNotEmpty();
        return speeds.stream().sorted().toList().get(speeds.size() / 2);
    }
}
