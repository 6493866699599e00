package org.convlens.inspection;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.plan.FieldPath;
import org.convlens.plan.NetworkPlan;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Looks through a data set for what excites one channel; {@link #search} suits a training's
/// questions.
///
/// One pass forward over all pictures; `2 · count` patches are kept.
public final class PatchSearch {

    private static final int BATCH = 64;
    private static final Comparator<Patch> BY_STRENGTH =
            Comparator.comparingDouble(Patch::value)
                    .thenComparing(Comparator.comparingInt(Patch::picture).reversed());
    private static final Comparator<Patch> BY_WEAKNESS =
            Comparator.comparingDouble(Patch::value)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Patch::picture).reversed());

    private final Dataset data;
    private final Unit unit;
    private final int count;
    private final PassProgress progress;

    /// Prepares a search.
    ///
    /// @param data the pictures
    /// @param unit what is excited
    /// @param count how many patches to find at each end, at least 1
    /// @param progress follows it, and may end it
    public PatchSearch(Dataset data, Unit unit, int count, PassProgress progress) {
        this.data = data;
        this.unit = unit;
        this.count = count;
        this.progress = progress;
    }

    /// Looks at every picture; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @return the patches; fewer than asked for if the set is smaller
    /// @throws IllegalArgumentException if there is no such layer or channel; says so
    /// @throws CancellationException if the progress said so
    public TopPatches search(NetworkSession session) {
        Shape shape = requireUnit(session.plan());
        Best strongest = new Best(count, BY_STRENGTH);
        Best weakest = new Best(count, BY_WEAKNESS);
        Batches batches = Batches.inOrder(data, BATCH);
        for (int number = 0; number < batches.count(); number++) {
            report(number * BATCH);
            for (Patch patch : patches(session, batches.batch(number), number * BATCH, shape)) {
                strongest.offer(patch);
                weakest.offer(patch);
            }
        }
        report(data.size());
        return new TopPatches(
                boxed(strongest.inOrder(), session.plan()),
                boxed(weakest.inOrder(), session.plan()));
    }

    private Shape requireUnit(NetworkPlan plan) {
        Shape shape =
                plan.layer(unit.layer())
                        .flatMap(row -> row.output())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The network needs a layer of that name; received: "
                                                + unit.layer()));
        if (unit.channel() < 0 || unit.channel() >= shape.size(0)) {
            throw new IllegalArgumentException(
                    "A channel of %s is from 0 to %d; received: %d"
                            .formatted(unit.layer(), shape.size(0) - 1, unit.channel()));
        }
        return shape;
    }

    private List<Patch> patches(NetworkSession session, Batch batch, int first, Shape shape) {
        Tensor outputs =
                Objects.requireNonNull(
                        session.activations(batch.pictures(), Set.of(unit.layer()))
                                .get(unit.layer()));
        List<Patch> patches = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Tensor maps = outputs.slice(i).reshape(spatial(shape));
            patches.add(patch(maps.slice(unit.channel()), first + i));
        }
        return patches;
    }

    private static Shape spatial(Shape shape) {
        return shape.isSpatial() ? shape : Shape.of(shape.size(0), 1, 1);
    }

    private Patch patch(Tensor map, int picture) {
        int cell = highest(map);
        int width = map.shape().size(1);
        return new Patch(
                picture,
                data.label(picture),
                map.values()[cell],
                cell / width,
                cell % width,
                wholePicture());
    }

    private static int highest(Tensor map) {
        float[] values = map.values();
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[highest]) {
                highest = i;
            }
        }
        return highest;
    }

    private Box wholePicture() {
        Shape picture = data.pictureShape();
        return new Box(0, 0, picture.plane().height() - 1, picture.plane().width() - 1);
    }

    private List<Patch> boxed(List<Patch> patches, NetworkPlan plan) {
        boolean hasField = plan.layer(unit.layer()).flatMap(row -> row.field()).isPresent();
        return hasField ? patches.stream().map(patch -> boxed(patch, plan)).toList() : patches;
    }

    private Patch boxed(Patch patch, NetworkPlan plan) {
        Box box = FieldPath.of(plan, unit.layer(), patch.row(), patch.column()).picture().box();
        return new Patch(
                patch.picture(), patch.label(), patch.value(), patch.row(), patch.column(), box);
    }

    private void report(int done) {
        if (!progress.goesOn(done, data.size())) {
            throw new CancellationException("The search was cancelled.");
        }
    }

    /// The best few of what is offered.
    private static final class Best {

        private final int count;
        private final Comparator<Patch> worstFirst;
        private final PriorityQueue<Patch> kept;

        Best(int count, Comparator<Patch> worstFirst) {
            this.count = count;
            this.worstFirst = worstFirst;
            this.kept = new PriorityQueue<>(worstFirst);
        }

        void offer(Patch patch) {
            kept.add(patch);
            if (kept.size() > count) {
                kept.remove();
            }
        }

        List<Patch> inOrder() {
            return kept.stream().sorted(worstFirst.reversed()).toList();
        }
    }
}
