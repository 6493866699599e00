package org.convlens.bench;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The speeds of all programs on one network in one mode.
///
/// @param subject which network
/// @param mode training or answering
/// @param speeds pictures per second of every run, run by run in turn
record Measured(Subject subject, Mode mode, Map<Program, double[]> speeds) {

    /// {@return pictures per second, the median of the runs}
    double speed(Program program) {
        return Bench.median(runs(program));
    }

    /// {@return PyTorch in its faster memory layout}
    Program peer() {
        return speeds.keySet().stream()
                .filter(Program::isPyTorch)
                .max(Comparator.comparingDouble(this::speed))
                .orElseThrow();
    }

    /// {@return how many times as fast as the peer: the median of the ratios within each run}
    double ratio(Program program) {
        double[] own = runs(program);
        double[] peer = runs(peer());
        return Bench.median(
                IntStream.range(0, own.length).mapToDouble(run -> own[run] / peer[run]).toArray());
    }

    /// {@return billions of floating point operations per second}
    double gflops(Program program) {
        return 2e-9 * subject.plan().macs() * mode.passes() * speed(program);
    }

    private double[] runs(Program program) {
        return Objects.requireNonNull(speeds.get(program));
    }
}
