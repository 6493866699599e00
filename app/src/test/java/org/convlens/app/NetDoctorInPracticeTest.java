package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.welcome.Starter;
import org.convlens.dataset.Batches;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.dataset.PictureRecipe;
import org.convlens.doctor.CaseFile;
import org.convlens.doctor.Complaint;
import org.convlens.doctor.Finding;
import org.convlens.doctor.NetDoctor;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.inspection.StatisticsPass;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.samples.SampleDataSource;
import org.convlens.training.DivergenceException;
import org.convlens.training.RunRequest;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingData;
import org.convlens.training.TrainingLoop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The net doctor beside real trainings: silent at healthy ones, awake at a sick one.
class NetDoctorInPracticeTest {

    private static final int EPOCHS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"first-network", "first-gratings", "lenet-5", "lenet-caffe"})
    void healthyTrainingsOfSmallPresetsAreLeftInPeace(String preset) {
        Starter starter = Starters.named(preset);
        assertThat(complaints(starter, starter.config())).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"first-shapes", "small-resnet", "small-vgg"})
    void healthyTrainingsOfLargerPresetsAreLeftInPeace(String preset) {
        Starter starter = Starters.named(preset);
        assertThat(complaints(starter, starter.config())).isEmpty();
    }

    @Test
    void aRateFarTooHighIsNoticed() {
        Starter starter = Starters.named("first-network");
        TrainingConfig usual = starter.config();
        TrainingConfig wild =
                new TrainingConfig(
                        usual.optimizer(),
                        usual.rate().withInitial(100),
                        usual.batchSize(),
                        usual.epochs(),
                        usual.seed(),
                        usual.validationShare());
        assertThat(complaints(starter, wild))
                .anyMatch(complaint ->
                        complaint instanceof Complaint.StepsTooLarge
                                || complaint instanceof Complaint.DeadUnits
                                || complaint instanceof Complaint.LossIsNoNumber);
    }

    /// {@return what the doctor says after each epoch}
    private static List<Complaint> complaints(Starter starter, TrainingConfig config) {
        Network network = starter.drawing().network();
        NetworkPlan plan = NetworkPlanner.plan(network);
        DataReference data =
                DataReference.parse(starter.data().orElseThrow().scheme() + "?limit=1500");
        Dataset pictures =
                new SampleDataSource().open(data, PictureRecipe.plain(network.input())).training();
        RunRequest request = new RunRequest(plan, TrainingData.split(pictures, config), config);
        List<Complaint> heard = new ArrayList<>();
        try (NetworkSession session = new Dl4jEngine().open(plan, config.session());
                TrainingLoop loop = new TrainingLoop(session, request, () -> 0, _ -> {})) {
            loop.trainUntil(EPOCHS);
            int epochs = 0;
            while (!loop.isDone()) {
                boolean diverged = advance(loop);
                if (diverged || loop.epochsDone() > epochs) {
                    epochs = loop.epochsDone();
                    heard.addAll(examine(session, loop, request, diverged));
                }
                if (diverged) {
                    return heard;
                }
            }
        }
        return heard;
    }

    private static boolean advance(TrainingLoop loop) {
        try {
            loop.advance();
            return false;
        } catch (DivergenceException _) {
            return true;
        }
    }

    private static List<Complaint> examine(
            NetworkSession session, TrainingLoop loop, RunRequest request, boolean diverged) {
        Batches batches = new Batches(request.data().training(), first(64), 64);
        CaseFile file =
                new CaseFile(
                        request.plan().network(),
                        request.config(),
                        loop.checkpoint().history(),
                        diverged,
                        Optional.of(
                                new StatisticsPass(batches, PassProgress.UNWATCHED).of(session)));
        return NetDoctor.examine(file).stream().map(Finding::complaint).toList();
    }

    private static int[] first(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        return order;
    }
}
