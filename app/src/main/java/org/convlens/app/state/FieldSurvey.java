package org.convlens.app.state;

import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.inspection.EffectiveField;
import org.convlens.inspection.FieldCell;
import org.convlens.inspection.FieldDepth;
import org.convlens.inspection.FieldDepth.LayerSpread;
import org.convlens.inspection.FieldMeasurement;
import org.convlens.inspection.FieldPictures;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingRun;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Measures effective fields on some pictures of a set, and on noise, a few pictures at a time.
///
/// @param pictures the set
/// @param progress follows it, and may end it
/// @param iteration how far the network was trained when it began
record FieldSurvey(Dataset pictures, PassProgress progress, long iteration) {

    /// Enough that a few odd pictures do not show.
    private static final int COUNT = 32;

    private static final long SEED = 1;

    /// {@return the measurement of one cell, on pictures and on noise}
    ///
    /// @param cell which one
    /// @param run who is asked
    CompletableFuture<MeasuredField> of(FieldCell cell, TrainingRun run) {
        return run.ask(NetworkSession::plan).thenCompose(plan -> of(cell, plan).over(run));
    }

    private Errand<MeasuredField> of(FieldCell cell, NetworkPlan plan) {
        List<Tensor> some = some();
        List<Tensor> noise = FieldPictures.noise(plan.network().input(), some.size(), SEED);
        FieldMeasurement seen = new FieldMeasurement(cell, some);
        FieldMeasurement control = new FieldMeasurement(cell, noise);
        List<FieldMeasurement> both = List.of(seen, control);
        return session ->
                isDoneAfter(session, both)
                        ? Optional.of(
                                new MeasuredField(
                                        cell,
                                        seen.found(),
                                        control.found(),
                                        some.size(),
                                        iteration))
                        : Optional.empty();
    }

    /// {@return the measurement of the middle cell of all layers}
    ///
    /// @param run who is asked
    CompletableFuture<FieldDepth> depth(TrainingRun run) {
        return run.ask(NetworkSession::plan).thenCompose(plan -> depth(plan).over(run));
    }

    private Errand<FieldDepth> depth(NetworkPlan plan) {
        List<Tensor> some = some();
        List<LayerId> layers = FieldDepth.withField(plan);
        List<FieldMeasurement> all =
                layers.stream()
                        .map(layer -> new FieldMeasurement(FieldCell.middle(plan, layer), some))
                        .toList();
        return session ->
                isDoneAfter(session, all)
                        ? Optional.of(
                                new FieldDepth(
                                        IntStream.range(0, layers.size())
                                                .mapToObj(i -> spread(layers.get(i), all.get(i)))
                                                .toList()))
                        : Optional.empty();
    }

    private List<Tensor> some() {
        return FieldPictures.of(pictures, COUNT);
    }

    private static LayerSpread spread(LayerId layer, FieldMeasurement measurement) {
        EffectiveField field = measurement.found();
        return new LayerSpread(layer, field.rows(), field.columns());
    }

    private boolean isDoneAfter(NetworkSession session, List<FieldMeasurement> all) {
        int done = all.stream().mapToInt(FieldMeasurement::done).sum();
        if (!progress.goesOn(done, all.stream().mapToInt(FieldMeasurement::all).sum())) {
            throw new CancellationException("The measurement was cancelled.");
        }
        all.stream()
                .filter(measurement -> !measurement.isDone())
                .findFirst()
                .ifPresent(next -> next.goOn(session));
        return all.stream().allMatch(FieldMeasurement::isDone);
    }
}
