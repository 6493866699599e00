package org.convlens.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.convlens.dataset.Batch;
import org.convlens.dataset.ChannelStatistics;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Sets that are published; skipped where they are not beside the project.
class RealDataTest {

    private static final Path DATASETS =
            Path.of(System.getProperty("convlens.root", "..")).resolve("../shared/datasets");

    @Test
    void mnistIsAsPublished() {
        Split mnist = Samples.open("idx", there("mnist"), Shape.of(1, 28, 28));
        assertThat(mnist.training().size()).isEqualTo(60_000);
        assertThat(mnist.test().orElseThrow().size()).isEqualTo(10_000);
        assertThat(Samples.labels(mnist.training()).subList(0, 10))
                .containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
        // The mean and deviation everybody normalises MNIST by.
        ChannelStatistics statistics = ChannelStatistics.of(mnist.training());
        assertThat(statistics.mean().getFirst()).isCloseTo(0.1307, within(5e-5));
        assertThat(statistics.deviation().getFirst()).isCloseTo(0.3081, within(5e-5));
    }

    @Test
    void sixtyThousandPicturesTakeLessThanSixtyMegabytes() {
        Path folder = there("mnist");
        long before = usedMemory();
        Split mnist =
                Samples.open(
                        "idx:" + folder + "?split=train", PictureRecipe.plain(Shape.of(1, 28, 28)));
        assertThat(usedMemory() - before).isLessThan(60_000_000);
        assertThat(mnist.training().size()).isEqualTo(60_000);
    }

    /// Not even a network is needed: the nearest drawn digit tells what a written one is. Networks
    /// do better.
    @Test
    void drawnDigitsReadWrittenOnes() {
        Shape shape = Shape.of(1, 28, 28);
        Dataset written =
                Samples.open(
                                "idx:" + there("mnist") + "?split=test&limit=500",
                                PictureRecipe.plain(shape))
                        .training();
        Dataset drawn = Samples.open("digits", PictureRecipe.plain(shape)).training();
        float[] drawnValues =
                Batch.of(drawn, IntStream.range(0, drawn.size()).toArray()).pictures().values();
        long right =
                IntStream.range(0, written.size())
                        .filter(index -> {
                            int nearest = nearest(written.picture(index).values(), drawnValues);
                            return drawn.label(nearest) == written.label(index);
                        })
                        .count();
        assertThat(right).isGreaterThan(400);
    }

    @Test
    void aZipOfJpegsIsReadByClass() {
        Path zip = there("cifar10-subset").resolve("cifar10-subset.zip");
        Split cifar =
                Samples.open(
                        "folder:" + zip + "?limit=50", PictureRecipe.plain(Shape.of(3, 32, 32)));
        assertThat(cifar.training().size()).isEqualTo(50);
        assertThat(cifar.test().orElseThrow().size()).isEqualTo(50);
        assertThat(cifar.notes()).isEqualTo(List.of());
        assertThat(cifar.training().classNames()).hasSize(10).startsWith("airplane");
    }

    private static Path there(String name) {
        Path folder = DATASETS.resolve(name);
        assumeTrue(Files.isDirectory(folder), "no data in " + folder);
        return folder;
    }

    private static int nearest(float[] picture, float[] others) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int other = 0; other < others.length / picture.length; other++) {
            float distance = distance(picture, others, other * picture.length);
            if (distance < least) {
                least = distance;
                best = other;
            }
        }
        return best;
    }

    private static float distance(float[] picture, float[] others, int offset) {
        float sum = 0;
        for (int i = 0; i < picture.length; i++) {
            float difference = picture[i] - others[offset + i];
            sum += difference * difference;
        }
        return sum;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
