package org.convlens.bench;

import org.convlens.dataset.Batches;
import org.convlens.dataset.ByteDataset;
import org.convlens.dataset.EpochOrder;
import org.convlens.dataset.PictureRecipe;
import org.convlens.tensor.Shape;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How fast batches are made of a set as large as MNIST, on one thread and in shuffled order; they
/// are made while the batch before is trained.
final class Preparation {

    private static final int PICTURES = 60_000;
    private static final Shape SHAPE = Shape.of(1, 28, 28);
    private static final int EPOCHS = 9;

    private Preparation() {}

    /// {@return a sentence with the speed}
    static String sentence() {
        ByteDataset data = data();
        double[] speeds =
                IntStream.range(0, EPOCHS).mapToDouble(epoch -> speed(data, epoch)).toArray();
        return String.format(
                Locale.ROOT,
                "Batches of %d pictures of 28x28 bytes are prepared at %.0f pictures/s.",
                Worker.BATCH,
                Bench.median(speeds));
    }

    private static ByteDataset data() {
        Random random = new Random(1);
        List<byte[]> pictures =
                Stream.generate(() -> new byte[(int) SHAPE.volume()])
                        .limit(PICTURES)
                        .peek(random::nextBytes)
                        .toList();
        return new ByteDataset(
                "random",
                Collections.nCopies(1, "any"),
                PictureRecipe.plain(SHAPE),
                ByteDataset.inMemory(pictures, new int[PICTURES]));
    }

    private static double speed(ByteDataset data, int epoch) {
        Batches batches = new Batches(data, EpochOrder.of(PICTURES, 1, epoch), Worker.BATCH);
        long nanoseconds =
                Worker.nanoseconds(
                        1, () -> IntStream.range(0, batches.count()).forEach(batches::batch));
        return 1e9 * PICTURES / nanoseconds;
    }
}
