package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convlens.training.TrainingStatus.FINISHED;
import static org.convlens.training.TrainingStatus.PAUSED;

import org.convlens.dataset.PassProgress;
import org.convlens.engine.Blobs;
import org.convlens.engine.Engine;
import org.convlens.engine.Optimizer;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.evaluation.Evaluator;
import org.convlens.inspection.FeatureMaps;
import org.convlens.inspection.Filters;
import org.convlens.network.LayerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whole runs on the real engine, with batch normalisation and dropout, bit by bit.
class EngineRunTest {

    private static final Engine ENGINE = new Dl4jEngine();
    private static final LayerId CONV = new LayerId("conv1");
    private static final Blobs TEST = new Blobs(50, 77);

    private final List<TrainingRun> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(TrainingRun::close);
    }

    private TrainingRun open(Recorder recorder) {
        TrainingConfig config =
                new TrainingConfig(Optimizer.ADAM, LearningRate.constant(0.01), 16, 4, 11, 0.2);
        TrainingData data = TrainingData.split(new Blobs(200, 5), config);
        TrainingRun run =
                new LiveRuns(ENGINE, Runs.seconds())
                        .open(new RunRequest(Blobs.plan(), data, config), recorder);
        opened.add(run);
        return run;
    }

    private Checkpoint endOfAnUndisturbedRun() {
        Recorder recorder = new Recorder();
        TrainingRun run = open(recorder);
        run.start();
        recorder.await(FINISHED);
        return run.checkpoint().join();
    }

    @Test
    void aNetworkLearnsAndIsJudgedByWhatItHasNotSeen() {
        List<EpochResult> epochs = endOfAnUndisturbedRun().history().epochs();
        assertThat(epochs).hasSize(4);
        assertThat(epochs.getLast().validationAccuracy()).isGreaterThan(0.9);
    }

    @Test
    void sameSeedIsTheSameRunBitForBit() {
        assertThat(endOfAnUndisturbedRun()).isEqualTo(endOfAnUndisturbedRun());
    }

    @Test
    void questionsAndSnapshotsWhileTrainingLeaveNoTrace() {
        Recorder recorder = new Recorder();
        TrainingRun run = open(recorder);
        run.changeLiveBudget(1);
        run.watch(
                new Probe(
                        TEST.picture(3),
                        Set.of(LayerId.INPUT, CONV, new LayerId("norm1")),
                        Set.of(CONV)));
        run.start();
        Evaluator evaluator = new Evaluator(TEST, 20, PassProgress.UNWATCHED);
        for (int i = 0; i < 10; i++) {
            run.ask(session -> FeatureMaps.of(session, TEST.picture(0), Set.of(CONV))).join();
            run.ask(session -> Filters.of(session, CONV)).join();
            run.ask(evaluator::evaluate).join();
            run.checkpoint().join();
        }
        recorder.await(FINISHED);
        assertThat(run.checkpoint().join()).isEqualTo(endOfAnUndisturbedRun());
        assertThat(recorder.snapshots()).hasSizeGreaterThan(10);
    }

    @Test
    void aCheckpointInTheMiddleOfAnEpochGoesOnBitForBit() {
        Recorder recorder = new Recorder();
        TrainingRun first = open(recorder);
        for (int i = 0; i < 14; i++) {
            first.step();
        }
        Checkpoint checkpoint = first.checkpoint().join();
        assertThat(checkpoint.history().iterations().getLast().epoch()).isEqualTo(2);

        Recorder later = new Recorder();
        TrainingRun second = open(later);
        second.restore(checkpoint).join();
        later.await(PAUSED);
        second.start();
        later.await(FINISHED);
        assertThat(second.checkpoint().join()).isEqualTo(endOfAnUndisturbedRun());
    }

    @Test
    void resettingRepeatsTheRunBitForBit() {
        Recorder recorder = new Recorder();
        TrainingRun run = open(recorder);
        run.step();
        run.reset();
        run.start();
        recorder.await(FINISHED);
        assertThat(run.checkpoint().join()).isEqualTo(endOfAnUndisturbedRun());
    }

    @Test
    void aDivergedRunIsBackAtAFiniteState() {
        Recorder recorder = new Recorder();
        TrainingRun run = open(recorder);
        Checkpoint start = run.checkpoint().join();
        run.step();
        run.changeRate(1e30);
        run.start();
        recorder.await(TrainingStatus.DIVERGED);
        assertThat(recorder.sentence()).contains("The weights are back at iteration 0");
        assertThat(run.checkpoint().join().parameters()).isEqualTo(start.parameters());
    }
}
