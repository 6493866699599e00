package org.convlens.app;

import org.convlens.dataset.Batch;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.Target;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.samples.SampleDataSource;
import org.convlens.tensor.Tensor;
import org.convlens.training.RunRequest;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingData;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingLoop;
import org.convlens.zoo.Preset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What became of a preset that was trained for a while on the generated set that suits it, with
/// its own training defaults.
///
/// @param steps updates of the weights
/// @param time of the training alone
/// @param start the loss, mean over the first ten steps
/// @param end the loss, mean over the last ten steps
/// @param measure on unseen pictures, 0 to 1: the share of pictures answered right; for masks how
///   much of object and answer is common to both; for pictures how much of what tells them from
///   their mean comes back
record Lesson(int steps, Duration time, double start, double end, double measure) {

    private static final int PICTURES = 4_000;
    private static final int UNSEEN = 500;
    private static final int STEPS = 400;
    private static final int SOME = 10;

    static Lesson of(Preset preset) {
        TrainingConfig config = Starters.of(preset).config();
        Split split = split(preset);
        NetworkPlan plan =
                NetworkPlanner.plan(preset.network(), split.training().classNames().size());
        try (NetworkSession session = new Dl4jEngine().open(plan, config.session())) {
            Instant begin = Instant.now();
            List<Double> losses =
                    losses(
                            session,
                            new RunRequest(
                                    plan, TrainingData.split(split.training(), config), config));
            return new Lesson(
                    losses.size(),
                    Duration.between(begin, Instant.now()),
                    mean(losses.subList(0, SOME)),
                    mean(losses.subList(losses.size() - SOME, losses.size())),
                    measure(session, split.test().orElseThrow()));
        }
    }

    private static Split split(Preset preset) {
        DataReference reference =
                DataReference.parse(preset.training().data() + "?limit=" + PICTURES);
        return new SampleDataSource()
                .open(reference, PictureRecipe.plain(preset.network().input()));
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

    private static double mean(List<Double> losses) {
        return losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double measure(NetworkSession session, Dataset unseen) {
        Target target = session.plan().target();
        Batch batch = Batch.masked(unseen, IntStream.range(0, UNSEEN).toArray());
        if (target == Target.CLASS) {
            return session.score(batch).accuracy();
        }
        Tensor answers = session.predict(batch.pictures());
        return target == Target.MASK
                ? common(answers, batch.masks().orElseThrow())
                : comeBack(answers, batch.pictures());
    }

    /// Object pixels in both over object pixels in either, over all pictures at once.
    private static double common(Tensor answers, Tensor masks) {
        int plane = Math.toIntExact(masks.shape().inner().volume());
        int both = 0;
        int either = 0;
        for (int i = 0; i < masks.values().length; i++) {
            int background = i / plane * 2 * plane + i % plane;
            boolean said = answers.values()[background + plane] > answers.values()[background];
            boolean is = masks.values()[i] > 0;
            both += said && is ? 1 : 0;
            either += said || is ? 1 : 0;
        }
        return (double) both / either;
    }

    /// One minus the squared error over that of the mean picture.
    private static double comeBack(Tensor answers, Tensor pictures) {
        int length = Math.toIntExact(pictures.shape().inner().volume());
        double error = 0;
        double spread = 0;
        for (int place = 0; place < length; place++) {
            double mean = 0;
            for (int i = place; i < pictures.values().length; i += length) {
                mean += pictures.values()[i] / (double) UNSEEN;
            }
            for (int i = place; i < pictures.values().length; i += length) {
                double drawn = 1 / (1 + Math.exp(-answers.values()[i]));
                error += Math.pow(drawn - pictures.values()[i], 2);
                spread += Math.pow(mean - pictures.values()[i], 2);
            }
        }
        return 1 - error / spread;
    }
}
