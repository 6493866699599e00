package org.convlens.inspection;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Batches;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.Gradients;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.network.AppliedFunction;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// Takes the figures of every layer, from the outputs it has for pictures and from the steps that
/// training would take on them; {@link #of} suits a training's questions.
///
/// Outputs are those of a network that answers: batch normalisation by its running statistics,
/// nothing dropped. Gradients and updates are those of training, one step per batch, mean over the
/// batches.
///
/// @param batches the pictures, a step of training each
/// @param progress follows it, and may end it
public record StatisticsPass(Batches batches, PassProgress progress) {

    private static final long MOST_BYTES = 64L << 20;

    /// What is gathered of a layer.
    private record Counts(ActivityCount activity, LearningCount learning) {}

    /// Asks a network; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @return the figures
    /// @throws CancellationException if the progress said so
    public NetworkStatistics of(NetworkSession session) {
        Map<LayerId, Counts> counts = new LinkedHashMap<>();
        session.plan().layers().forEach(row -> counts.put(row.id(), counts(row)));
        Parameters weights = session.parameters();
        int seen = 0;
        for (int number = 0; number < batches.count(); number++) {
            report(seen);
            Batch batch = batches.batch(number);
            countOutputs(session, batch.pictures(), counts);
            Gradients gradients = session.gradients(batch);
            counts.values().forEach(layer -> layer.learning().add(gradients, weights));
            seen += batch.size();
        }
        report(seen);
        return new NetworkStatistics(statistics(counts), seen);
    }

    private static Counts counts(LayerPlan row) {
        return new Counts(
                new ActivityCount(
                        row.output().orElseThrow().channels(),
                        AppliedFunction.of(row.layer().spec()).flatMap(Saturation::of)),
                new LearningCount(row.id()));
    }

    private static List<LayerStatistics> statistics(Map<LayerId, Counts> counts) {
        List<LayerStatistics> all = new ArrayList<>();
        counts.forEach((layer, found) ->
                all.add(
                        new LayerStatistics(
                                layer, found.activity().activity(), found.learning().learning())));
        return all;
    }

    private static void countOutputs(
            NetworkSession session, Tensor pictures, Map<LayerId, Counts> counts) {
        int count = pictures.shape().size(0);
        int most = mostAtOnce(session.plan());
        for (int start = 0; start < count; start += most) {
            session.activations(
                            part(pictures, start, Math.min(most, count - start)), counts.keySet())
                    .forEach((layer, outputs) ->
                            Objects.requireNonNull(counts.get(layer)).activity().add(outputs));
        }
    }

    private static int mostAtOnce(NetworkPlan plan) {
        return Math.toIntExact(
                Math.clamp(MOST_BYTES / Math.max(1, plan.activationBytes()), 1, 1024));
    }

    private static Tensor part(Tensor pictures, int start, int count) {
        Shape one = pictures.shape().inner();
        int length = Math.toIntExact(one.volume());
        float[] values = new float[count * length];
        System.arraycopy(pictures.values(), start * length, values, 0, values.length);
        return new Tensor(one.batchOf(count), values);
    }

    private void report(int done) {
        if (!progress.goesOn(done, batches.pictures())) {
            throw new CancellationException("The statistics were cancelled.");
        }
    }
}
