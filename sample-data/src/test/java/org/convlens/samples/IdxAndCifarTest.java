package org.convlens.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class IdxAndCifarTest {

    private static final Shape TINY = Shape.of(1, 1, 2);
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void whatIsWrittenAsIdxIsRead(String packing) {
        UnaryOperator<byte[]> pack = packing.isEmpty() ? bytes -> bytes : Samples::gzip;
        writeIdx("train", packing, pack, 3);
        writeIdx("t10k", packing, pack, 2);
        Split split = Samples.open("idx", folder, TINY);
        assertThat(Samples.labels(split.training())).containsExactly(0, 1, 2);
        assertThat(Samples.pixels(split.training(), 2)).containsExactly(20, 255);
        assertThat(split.training().classNames()).containsExactly("0", "1", "2");
        assertThat(Samples.labels(split.test().orElseThrow())).containsExactly(0, 1);
        assertThat(Samples.SOURCE.naturalShape(reference())).isEqualTo(TINY);
    }

    @Test
    void aSetWithoutTestPartHasNone() {
        writeIdx("train", "", UnaryOperator.identity(), 3);
        assertThat(Samples.open("idx", folder, TINY).test()).isEmpty();
    }

    @Test
    void theLimitKeepsEveryClassAndTheOrder() {
        int[] labels = IntStream.range(0, 100).map(i -> i % 4).toArray();
        write(IMAGES, Samples.idx(List.of(100, 1, 2), IntStream.range(0, 200).toArray()));
        write(LABELS, Samples.idx(List.of(100), labels));
        Split split = Samples.open(reference() + "?limit=20", PictureRecipe.plain(TINY));
        List<Integer> first =
                IntStream.range(0, 20).map(i -> split.training().pixel(i, 0)).boxed().toList();
        assertThat(first).isSorted().doesNotHaveDuplicates();
        assertThat(
                        IntStream.range(0, 4)
                                .map(label ->
                                        Collections.frequency(
                                                Samples.labels(split.training()), label)))
                .containsOnly(5);
    }

    @Test
    void theWantedPartMustBeThere() {
        writeIdx("train", "", UnaryOperator.identity(), 3);
        assertThatThrownBy(
                        () -> Samples.open(reference() + "?split=test", PictureRecipe.plain(TINY)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("There is no test part in");
    }

    static Stream<Arguments> damagedIdx() {
        byte[] images = Samples.idx(List.of(2, 1, 2), 1, 2, 3, 4);
        byte[] labels = Samples.idx(List.of(2), 0, 1);
        byte[] colours = Samples.idx(List.of(2, 1, 2), 1, 2, 3, 4);
        colours[2] = 0x0D;
        byte[] tooMany = Samples.idx(List.of(2_000_000_000, 1, 2), 1, 2, 3, 4);
        byte[] tooLarge = Samples.idx(List.of(2, 60_000, 60_000), 1, 2, 3, 4);
        byte[] negative = Samples.idx(List.of(-2, 1, 2), 1, 2, 3, 4);
        return Stream.of(
                Arguments.of(
                        "no magic number",
                        labels,
                        labels,
                        "no IDX file of bytes with 3 axes: its magic number is 0x00000801"),
                Arguments.of("floats", colours, labels, "its magic number is 0x00000d03"),
                Arguments.of(
                        "two billion pictures",
                        tooMany,
                        labels,
                        "a size is 1 to 10,000,000; received: 2000000000"),
                Arguments.of(
                        "a side of 60,000",
                        tooLarge,
                        labels,
                        "a size is 1 to 4,096; received: 60000"),
                Arguments.of("minus two pictures", negative, labels, "received: -2"),
                Arguments.of(
                        "other numbers",
                        images,
                        Samples.idx(List.of(3), 0, 1, 0),
                        "has 2 pictures, but there are 3 labels"),
                Arguments.of(
                        "a label of 200",
                        images,
                        Samples.idx(List.of(2), 0, 200),
                        "labels are 0 to 61; received: 200"),
                Arguments.of("an empty file", new byte[0], labels, "is cut off"),
                Arguments.of("half a header", Arrays.copyOf(images, 9), labels, "is cut off"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedIdx")
    void damagedIdxIsAnsweredWithASentence(
            String what, byte[] images, byte[] labels, String sentence) {
        write(IMAGES, images);
        write(LABELS, labels);
        assertRefused("idx", TINY, sentence);
    }

    @Test
    void aFileOfAnotherLengthIsNotRead() {
        byte[] images = Samples.idx(List.of(2, 1, 2), 1, 2, 3, 4);
        write(LABELS, Samples.idx(List.of(2), 0, 1));
        write(IMAGES, Arrays.copyOf(images, images.length - 1));
        assertRefused("idx", TINY, "expected 20 bytes, received 19");
        write(IMAGES, Arrays.copyOf(images, images.length + 1));
        assertRefused("idx", TINY, "expected 20 bytes, received 21");
    }

    @Test
    void aPackedFileOfAnotherLengthIsNotRead() {
        byte[] images = Samples.idx(List.of(2, 1, 2), 1, 2, 3, 4);
        write(LABELS, Samples.idx(List.of(2), 0, 1));
        write(IMAGES + ".gz", Samples.gzip(Arrays.copyOf(images, images.length - 1)));
        assertRefused("idx", TINY, "is cut off: it ends before its header says");
        write(IMAGES + ".gz", Samples.gzip(Arrays.copyOf(images, images.length + 1)));
        assertRefused("idx", TINY, "is longer than its header says");
        byte[] packed = Samples.gzip(images);
        write(IMAGES + ".gz", Arrays.copyOf(packed, packed.length - 9));
        assertRefused("idx", TINY, "is cut off");
        write(IMAGES + ".gz", images);
        assertRefused("idx", TINY, "cannot be read: Not in GZIP format");
    }

    @Test
    void aTestLabelThatTrainingDoesNotHaveIsOutOfRange() {
        writeIdx("train", "", UnaryOperator.identity(), 3);
        write("t10k-images-idx3-ubyte", Samples.idx(List.of(1, 1, 2), 1, 2));
        write("t10k-labels-idx1-ubyte", Samples.idx(List.of(1), 7));
        assertRefused("idx", TINY, "the training part has the labels 0 to 2, the test part has 7");
    }

    @Test
    void picturesWithoutLabelsAreNoSet() {
        write(IMAGES, Samples.idx(List.of(2, 1, 2), 1, 2, 3, 4));
        assertRefused("idx", TINY, "belong together; one is missing");
    }

    @Test
    void anEmptyFolderIsNoSet() {
        assertRefused("idx", TINY, "There are no IDX files in");
        assertRefused("cifar10", Shape.of(3, 32, 32), "There are no CIFAR-10 files in");
    }

    @Test
    void whatTakesTooMuchMemoryIsRefusedBeforehand() {
        writeIdx("train", "", UnaryOperator.identity(), 3);
        write(LABELS, Samples.idx(List.of(1_000_000), new int[1_000_000]));
        write(IMAGES, Samples.idx(List.of(1_000_000, 1, 1), new int[1_000_000]));
        assertRefused("idx", Shape.of(3, 512, 512), "take fewer with limit=N");
    }

    @Test
    void whatIsWrittenAsCifarIsRead() {
        write("data_batch_1.bin", Samples.cifar(6, 1, 2, 3));
        write("data_batch_2.bin", Samples.cifar(9, 250, 251, 252));
        write("test_batch.bin", Samples.cifar(0, 7, 8, 9));
        Split split = Samples.open("cifar10", folder, Shape.of(3, 32, 32));
        assertThat(Samples.labels(split.training())).containsExactly(6, 9);
        assertThat(split.training().classNames()).startsWith("airplane").endsWith("truck");
        assertThat(split.training().pixel(1, 0)).isEqualTo(250);
        assertThat(split.training().pixel(1, 1024)).isEqualTo(251);
        assertThat(split.training().pixel(1, 3071)).isEqualTo(252);
        assertThat(Samples.labels(split.test().orElseThrow())).containsExactly(0);
    }

    @Test
    void cifarMayLieInItsPublishedFolder() {
        write("cifar-10-batches-bin/data_batch_1.bin", Samples.cifar(3, 1, 2, 3));
        assertThat(Samples.open("cifar10", folder, Shape.of(1, 8, 8)).training().size()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3072, 3074})
    void aCifarFileHasWholeRecords(int length) {
        write("data_batch_1.bin", Arrays.copyOf(Samples.cifar(3, 1, 2, 3), length));
        assertRefused("cifar10", Shape.of(3, 32, 32), "it has records of 3,073 bytes");
    }

    @Test
    void aCifarLabelIsBelowTen() {
        write("data_batch_1.bin", Samples.cifar(10, 1, 2, 3));
        assertRefused("cifar10", Shape.of(3, 32, 32), "labels are 0 to 9; received: 10");
    }

    private DataReference reference() {
        return new DataReference("idx", folder.toString(), Map.of());
    }

    private void writeIdx(String part, String packing, UnaryOperator<byte[]> pack, int count) {
        int[] labels = IntStream.range(0, count).toArray();
        int[] pixels =
                IntStream.range(0, 2 * count).map(i -> i % 2 == 0 ? 10 * (i / 2) : 255).toArray();
        write(
                part + "-images-idx3-ubyte" + packing,
                pack.apply(Samples.idx(List.of(count, 1, 2), pixels)));
        write(
                part + "-labels-idx1-ubyte" + packing,
                pack.apply(Samples.idx(List.of(count), labels)));
    }

    private void write(String name, byte[] content) {
        Samples.write(folder.resolve(name), content);
    }

    private void assertRefused(String kind, Shape shape, String sentence) {
        assertThatThrownBy(() -> Samples.open(kind, folder, shape))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }
}
