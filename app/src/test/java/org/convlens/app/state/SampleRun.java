package org.convlens.app.state;

import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.TrainingEvent.Iteration;
import org.convlens.training.TrainingStatus;

import java.util.List;
import java.util.stream.IntStream;

/// Runs that stand somewhere, with a loss of `2.3 · exp(−iteration / 200) + 0.1`.
public final class SampleRun {

    private SampleRun() {}

    /// {@return a run of epochs of 100 batches, each taking a tenth of a second}
    ///
    /// @param status where it stands
    /// @param batches how many are done
    /// @param sentence why it stands there
    public static Progress at(TrainingStatus status, int batches, String sentence) {
        List<Iteration> iterations =
                IntStream.rangeClosed(1, batches).mapToObj(SampleRun::batch).toList();
        List<EpochResult> epochs =
                IntStream.rangeClosed(1, batches / 100).mapToObj(SampleRun::epoch).toList();
        return new Progress(status, sentence, new History(iterations, epochs), 0.001);
    }

    private static Iteration batch(int number) {
        double loss = loss(number) + 0.05 * Math.sin(number * 12.9898);
        return new Iteration(
                number, (number - 1) / 100 + 1, loss, 1 - loss / 2.6, 640, (500 - number) / 10.0);
    }

    private static EpochResult epoch(int number) {
        double loss = loss(number * 100);
        return new EpochResult(number, loss, 1 - loss / 2.6, loss + 0.08, 0.97 - loss / 2.6);
    }

    private static double loss(int batches) {
        return 2.3 * Math.exp(-batches / 200.0) + 0.1;
    }
}
