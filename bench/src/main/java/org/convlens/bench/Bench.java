package org.convlens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Measures all networks in all programs, run by run in turn, and prints one table.
public final class Bench {

    private static final int RUNS = 11;
    private static final double SECONDS_PER_RUN = 1;
    private static final double SECONDS_OF_WARM_UP = 8;

    private final List<WorkerProcess> workers;

    private Bench(List<WorkerProcess> workers) {
        this.workers = workers;
    }

    /// Measures and prints.
    ///
    /// @param target where to write the rows as JSON
    public static void main(String[] target) throws IOException {
        double peak = GemmPeak.gflops();
        List<WorkerProcess> workers = new ArrayList<>();
        try {
            for (Program program : Program.values()) {
                workers.add(new WorkerProcess(program));
            }
            List<Measured> rows = new Bench(workers).measureAll();
            System.out.println(new Report(rows, peak).table());
            System.out.println(Preparation.sentence());
            System.out.println(AttributionSpeed.table());
            System.out.println(PlannerSpeed.table());
            Files.write(Path.of(target[0]), new Report(rows, peak).json());
        } finally {
            workers.forEach(WorkerProcess::close);
        }
    }

    private List<Measured> measureAll() throws IOException {
        List<Measured> rows = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            for (Mode mode : Mode.values()) {
                rows.add(measure(subject, mode));
            }
        }
        return rows;
    }

    private Measured measure(Subject subject, Mode mode) throws IOException {
        Map<Program, Integer> steps = new EnumMap<>(Program.class);
        for (WorkerProcess worker : workers) {
            steps.put(worker.program(), stepsOf(worker, subject, mode));
        }
        Map<Program, double[]> speeds = new EnumMap<>(Program.class);
        for (int run = 0; run < RUNS; run++) {
            for (WorkerProcess worker : workers) {
                int count = steps.getOrDefault(worker.program(), 1);
                double speed = speed(worker.measure(subject, mode, count), count);
                speeds.computeIfAbsent(worker.program(), _ -> new double[RUNS])[run] = speed;
            }
        }
        return new Measured(subject, mode, speeds);
    }

    /// Warms up, as long as Java takes to compile what is run often; finds how many steps fill a
    /// run.
    private static int stepsOf(WorkerProcess worker, Subject subject, Mode mode)
            throws IOException {
        double seconds = worker.measure(subject, mode, 1) / 1e9;
        for (double spent = seconds; spent < SECONDS_OF_WARM_UP; ) {
            int steps = steps(seconds);
            double now = worker.measure(subject, mode, steps) / 1e9;
            seconds = now / steps;
            spent += now;
        }
        return steps(seconds);
    }

    private static int steps(double secondsPerStep) {
        return (int) Math.max(1, SECONDS_PER_RUN / secondsPerStep);
    }

    private static double speed(long nanoseconds, int steps) {
        return 1e9 * Worker.BATCH * steps / nanoseconds;
    }

    /// {@return the middle one}
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
