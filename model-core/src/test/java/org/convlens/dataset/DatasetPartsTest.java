package org.convlens.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Batches, subsets, orders and splits of a small data set whose picture `i` has the values `i` and
/// `2i`.
class DatasetPartsTest {

    private static final Shape SHAPE = Shape.of(1, 1, 2);

    @Test
    void aBatchHoldsThePicturesAskedForInTheirOrder() {
        Batch batch = Batch.of(dataset(0, 1, 2, 0), 2, 0);
        assertThat(batch)
                .isEqualTo(
                        new Batch(
                                new Tensor(
                                        Shape.of(2, 1, 1, 2),
                                        new float[] {2 / 255f, 4 / 255f, 0, 0}),
                                List.of(2, 0)));
    }

    @Test
    void aPictureIsWhatABatchOfItHolds() {
        Dataset data = dataset(0, 1, 2);
        assertThat(data.picture(1)).isEqualTo(Batch.of(data, 1).pictures().slice(0));
    }

    @Test
    void aSubsetSeesItsPicturesOnly() {
        Dataset some = new Subset(dataset(5, 6, 7, 8), 3, 1);
        assertThat(some.size()).isEqualTo(2);
        assertThat(labels(some)).containsExactly(8, 6);
        assertThat(some.pixel(0, 1)).isEqualTo(6);
        assertThat(some.picture(1)).isEqualTo(dataset(5, 6, 7, 8).picture(1));
    }

    @Test
    void aSubsetCannotReachOutside() {
        assertThatThrownBy(() -> new Subset(dataset(0, 1), 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anEpochVisitsEveryPictureOnce() {
        int[] order = EpochOrder.of(1000, 7, 3);
        assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1000).toArray());
    }

    @Test
    void seedAndEpochAloneDecideTheOrder() {
        assertThat(EpochOrder.of(50, 7, 3)).isEqualTo(EpochOrder.of(50, 7, 3));
        assertThat(EpochOrder.of(50, 7, 3)).isNotEqualTo(EpochOrder.of(50, 7, 4));
        assertThat(EpochOrder.of(50, 7, 3)).isNotEqualTo(EpochOrder.of(50, 8, 3));
    }

    @Test
    void everyPlaceOfAnOrderIsEquallyLikely() {
        int[] firsts = new int[5];
        for (int epoch = 0; epoch < 5000; epoch++) {
            firsts[EpochOrder.of(5, 1, epoch)[0]]++;
        }
        // 1000 expected each; four deviations of the binomial distribution are 113
        assertThat(Arrays.stream(firsts).boxed()).allMatch(count -> Math.abs(count - 1000) < 113);
    }

    @Test
    void validationKeepsEveryClassShare() {
        int[] labels = IntStream.range(0, 100).map(i -> i < 60 ? 0 : i < 90 ? 1 : 2).toArray();
        ValidationSplit split = ValidationSplit.of(dataset(labels), 0.2, 11);
        assertThat(counts(split.validation())).containsExactly(12, 6, 2);
        assertThat(counts(split.training())).containsExactly(48, 24, 8);
    }

    @Test
    void validationAndTrainingShareNoPicture() {
        Dataset data = dataset(IntStream.range(0, 30).map(i -> i % 3).toArray());
        ValidationSplit split = ValidationSplit.of(data, 0.3, 5);
        List<Integer> all = new ArrayList<>(firstPixels(split.training()));
        all.addAll(firstPixels(split.validation()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(firstPixels(data));
    }

    @Test
    void theSeedDecidesWhichPicturesValidate() {
        Dataset data = dataset(IntStream.range(0, 60).map(i -> i % 2).toArray());
        assertThat(firstPixels(ValidationSplit.of(data, 0.5, 5).validation()))
                .isEqualTo(firstPixels(ValidationSplit.of(data, 0.5, 5).validation()))
                .isNotEqualTo(firstPixels(ValidationSplit.of(data, 0.5, 6).validation()));
    }

    @Test
    void aShareOfOneLeavesNothingToLearnFrom() {
        assertThatThrownBy(() -> ValidationSplit.of(dataset(0, 1), 1, 0))
                .hasMessageContaining("from 0 to below 1; received: 1.0");
    }

    @Test
    void aChoiceHasExactlyTheSizeAskedFor() {
        int[] labels = {0, 0, 0, 1, 1, 2, 2};
        for (int count = 0; count <= 7; count++) {
            assertThat(StratifiedChoice.of(labels, count, 3)).hasSize(count);
        }
    }

    @Test
    void statisticsAreThoseOfAllPixels() {
        // values 0, 0, 1, 2, 2, 4: mean 1.5, mean square 25/6
        ChannelStatistics statistics = ChannelStatistics.of(dataset(0, 0, 0));
        assertThat(statistics.mean().getFirst()).isCloseTo(1.5 / 255, within(1e-12));
        assertThat(statistics.deviation().getFirst())
                .isCloseTo(Math.sqrt(25 / 6.0 - 2.25) / 255, within(1e-12));
    }

    @Test
    void aNormalisedSetHasMeanZeroAndDeviationOne() {
        Dataset data = dataset(IntStream.range(0, 100).map(i -> 0).toArray());
        PictureRecipe recipe = PictureRecipe.plain(SHAPE).normalisedBy(ChannelStatistics.of(data));
        Batch batch = Batch.of(dataset(recipe, 100), IntStream.range(0, 100).toArray());
        double sum = 0;
        double squares = 0;
        for (float value : batch.pictures().values()) {
            sum += value;
            squares += value * value;
        }
        assertThat(sum / 200).isCloseTo(0, within(1e-6));
        assertThat(squares / 200).isCloseTo(1, within(1e-6));
    }

    @Test
    void classesMeetByName() {
        PictureRecipe recipe =
                PictureRecipe.plain(SHAPE).withClassNames(List.of("cat", "dog", "owl"));
        assertThat(ClassNames.of(List.of("dog", "owl"), recipe))
                .isEqualTo(new ClassNames(List.of("cat", "dog", "owl"), List.of(1, 2)));
    }

    @Test
    void renamedClassesMeetByNumber() {
        PictureRecipe recipe = PictureRecipe.plain(SHAPE).withClassNames(List.of("zero", "one"));
        assertThat(ClassNames.of(List.of("0", "1"), recipe))
                .isEqualTo(new ClassNames(List.of("zero", "one"), List.of(0, 1)));
    }

    @Test
    void aStrangeClassIsNamed() {
        PictureRecipe recipe = PictureRecipe.plain(SHAPE).withClassNames(List.of("cat", "dog"));
        assertThatThrownBy(() -> ClassNames.of(List.of("cat", "cow"), recipe))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a class 'cow' that the recipe does not know")
                .hasMessageContaining("cat, dog");
    }

    private static Dataset dataset(int... labels) {
        return new ByteDataset(
                "numbers",
                IntStream.range(0, 9).mapToObj(Integer::toString).toList(),
                PictureRecipe.plain(SHAPE),
                ByteDataset.inMemory(pictures(labels.length), labels));
    }

    private static Dataset dataset(PictureRecipe recipe, int size) {
        return new ByteDataset(
                "numbers",
                List.of("all"),
                recipe,
                ByteDataset.inMemory(pictures(size), new int[size]));
    }

    private static List<byte[]> pictures(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new byte[] {(byte) i, (byte) (2 * i)})
                .toList();
    }

    private static List<Integer> labels(Dataset data) {
        return IntStream.range(0, data.size()).map(data::label).boxed().toList();
    }

    private static List<Integer> firstPixels(Dataset data) {
        return IntStream.range(0, data.size()).map(i -> data.pixel(i, 0)).boxed().toList();
    }

    private static int[] counts(Dataset data) {
        int[] counts = new int[3];
        labels(data).forEach(label -> counts[label]++);
        return counts;
    }
}
