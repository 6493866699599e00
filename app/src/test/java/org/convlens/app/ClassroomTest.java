package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.Batch;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.StepResult;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.Target;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.samples.SampleDataSource;
import org.convlens.training.RunRequest;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingData;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingLoop;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Every architecture learns in its classroom size, on the generated set that suits it, with its
/// own training defaults.
class ClassroomTest {

    private static final int PICTURES = 4_000;
    private static final int UNSEEN = 500;
    private static final int STEPS = 400;
    private static final int SOME = 10;

    static List<String> classroomSizes() {
        return Presets.museum().stream()
                .map(exhibit -> exhibit.classroom().orElse(exhibit.published()).name())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet-5", "tdnn-small"})
    void smallOnesLearnAtOnce(String name) {
        assertLearns(Presets.named(name).orElseThrow());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("classroomSizes")
    void everyArchitectureLearnsInItsClassroomSize(String name) {
        assertLearns(Presets.named(name).orElseThrow());
    }

    /// The loss falls below half of its start, and unseen pictures are answered far better than by
    /// chance.
    private static void assertLearns(Preset preset) {
        TrainingConfig config = Starters.of(preset).config();
        DataReference reference =
                DataReference.parse(preset.training().data() + "?limit=" + PICTURES);
        Split split =
                new SampleDataSource()
                        .open(reference, PictureRecipe.plain(preset.network().input()));
        int classes = split.training().classNames().size();
        NetworkPlan plan = NetworkPlanner.plan(preset.network(), classes);
        assertThat(plan.problems()).isEmpty();
        try (NetworkSession session = new Dl4jEngine().open(plan, config.session())) {
            List<Double> losses =
                    losses(
                            session,
                            new RunRequest(
                                    plan, TrainingData.split(split.training(), config), config));
            StepResult unseen =
                    session.score(
                            Batch.of(
                                    split.test().orElseThrow(),
                                    IntStream.range(0, UNSEEN).toArray()));
            System.out.printf(
                    "%s: loss %.3f to %.3f, unseen %.3f, accuracy %.3f%n",
                    preset.name(), first(losses), last(losses), unseen.loss(), unseen.accuracy());
            assertThat(last(losses)).isLessThan(first(losses) / 2);
            if (plan.target() != Target.PICTURE) {
                assertThat(unseen.accuracy()).isGreaterThan(0.5 + 0.5 / classes);
            }
        }
    }

    private static List<Double> losses(NetworkSession session, RunRequest request) {
        List<Double> losses = new ArrayList<>();
        try (TrainingLoop loop =
                new TrainingLoop(session, request, () -> 0, event -> collect(event, losses))) {
            while (losses.size() < STEPS && !loop.isDone()) {
                loop.advance();
            }
        }
        return losses;
    }

    private static void collect(TrainingEvent event, List<Double> losses) {
        if (event instanceof TrainingEvent.Iteration iteration) {
            losses.add(iteration.loss());
        }
    }

    private static double first(List<Double> losses) {
        return mean(losses.subList(0, SOME));
    }

    private static double last(List<Double> losses) {
        return mean(losses.subList(losses.size() - SOME, losses.size()));
    }

    private static double mean(List<Double> losses) {
        return losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
