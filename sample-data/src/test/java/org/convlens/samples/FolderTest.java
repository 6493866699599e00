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
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/// Folders and zips of pictures; each picture here has one colour, its red value tells which it is.
class FolderTest {

    private static final Shape COLOUR = Shape.of(3, 2, 2);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFolderIsAClassSortedByName(boolean zipped) throws IOException {
        Split split = open(zipped, Map.of("owl/b.png", 30, "owl/a.png", 20, "cat/x.png", 10));
        assertThat(split.training().classNames()).containsExactly("cat", "owl");
        assertThat(Samples.labels(split.training())).containsExactly(0, 1, 1);
        assertThat(reds(split)).containsExactly(10, 20, 30);
        assertThat(split.test()).isEmpty();
        assertThat(split.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void trainAndTestMayStandAboveTheClasses(boolean zipped) throws IOException {
        Split split =
                open(
                        zipped,
                        Map.of("train/cat/1.png", 10, "train/owl/1.png", 20, "test/owl/2.png", 30));
        assertThat(reds(split)).containsExactly(10, 20);
        assertThat(Samples.labels(split.test().orElseThrow())).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneFolderAroundEverythingIsLookedThrough(boolean zipped) throws IOException {
        Split split = open(zipped, Map.of("pets/train/cat/1.png", 10, "pets/train/owl/1.png", 20));
        assertThat(split.training().classNames()).containsExactly("cat", "owl");
    }

    @Test
    void whatIsNoPictureOfTheSetIsNotLookedAt() throws IOException {
        Samples.write(folder.resolve("cat/readme.txt"), new byte[] {1});
        Samples.write(folder.resolve("cat/.hidden.png"), new byte[] {1});
        Samples.write(folder.resolve("__MACOSX/cat/1.png"), new byte[] {1});
        Split split = open(false, Map.of("cat/1.png", 10));
        assertThat(split.training().size()).isOne();
        assertThat(split.notes()).isEmpty();
    }

    @Test
    void picturesOutsideOfClassFoldersAreCounted() throws IOException {
        Split split = open(false, Map.of("cat/1.png", 10, "stray.png", 20, "other.png", 30));
        assertThat(split.notes())
                .containsExactly("2 pictures lie in no class folder and were left out.");
    }

    @Test
    void picturesThatCannotBeReadAreCountedAndNamed() throws IOException {
        byte[] whole = Samples.png(0xFF0000);
        Samples.write(folder.resolve("cat/cut.png"), Arrays.copyOf(whole, whole.length / 2));
        Samples.write(
                folder.resolve("cat/text.jpg"), "no picture".getBytes(StandardCharsets.UTF_8));
        Split split = open(false, Map.of("cat/1.png", 10, "owl/1.png", 20));
        assertThat(reds(split)).containsExactly(10, 20);
        assertThat(split.notes())
                .containsExactly(
                        "2 of 4 pictures could not be read and were left out: 'cat/cut.png' is cut"
                                + " off; fetch it again. 'cat/text.jpg' is no picture of a known kind:"
                                + " PNG, JPEG, GIF, BMP, TIFF or WebP.");
    }

    @Test
    void aSetWithoutUsablePictureIsRefused() {
        Samples.write(folder.resolve("cat/1.png"), new byte[] {1, 2, 3});
        assertRefused(folder, "There is no usable picture in");
    }

    @Test
    void aFileThatIsSomethingElseThanItsNameSaysIsReadAllTheSame() {
        BufferedImage red = Samples.image(2, 0xFE0000, 0xFE0000, 0xFE0000, 0xFE0000);
        Samples.write(folder.resolve("cat/really-a-bmp.jpg"), Samples.encoded(red, "bmp"));
        assertThat(Samples.open("folder", folder, COLOUR).training().pixel(0, 0)).isEqualTo(0xFE);
    }

    @Test
    void absurdDimensionsAreRefusedFromTheHeader() throws IOException {
        byte[] huge = Samples.png(0xFF0000);
        ByteBuffer.wrap(huge).putInt(16, 2_000_000).putInt(20, 2_000_000);
        Samples.write(folder.resolve("cat/huge.png"), repairedHeader(huge));
        Split split = open(false, Map.of("cat/1.png", 10));
        assertThat(split.notes().getFirst())
                .contains("at most 64 million pixels; received: 2000000×2000000");
    }

    @Test
    void aTestClassThatTrainingDoesNotHaveIsNamed() {
        Samples.write(folder.resolve("train/cat/1.png"), Samples.png(1));
        Samples.write(folder.resolve("test/cow/1.png"), Samples.png(1));
        assertRefused(folder, "has a class 'cow' that the training part has not");
    }

    @Test
    void aFolderWithoutClassesIsRefused() {
        Samples.write(folder.resolve("1.png"), Samples.png(1));
        assertRefused(folder, "expected one folder per class");
    }

    @Test
    void aPlaceThatIsNotThereIsNamed() {
        assertRefused(folder.resolve("gone"), "There is no folder and no zip");
    }

    @Test
    void aFileThatIsNoZipIsNamed() {
        Path file = Samples.write(folder.resolve("set.zip"), new byte[] {1, 2, 3});
        assertRefused(file, "is no zip, or damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../cat/1.png", "cat/../../1.png", "/cat/1.png", "cat\\1.png"})
    void aZipThatLeadsOutOfItselfIsNotOpened(String path) throws IOException {
        Path file = folder.resolve("set.zip");
        Samples.zip(file, Map.of(path, Samples.png(1)));
        assertRefused(file, "leads out of the zip");
    }

    @Test
    void aZipBombIsNotOpened() throws IOException {
        Path file = folder.resolve("set.zip");
        Samples.zip(file, Map.of("cat/1.png", Samples.png(1), "cat/2.png", Samples.png(2)));
        byte[] bytes = Files.readAllBytes(file);
        // The directory at the end says how large each file becomes: three gigabytes.
        int directory = indexOf(bytes, 0x02014b50);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(directory + 24, (int) 3_000_000_000L);
        Files.write(file, bytes);
        assertRefused(file, "would unpack to 3,000,000,0");
    }

    @Test
    void aFileLargerThanItsZipSaysIsLeftOut() throws IOException {
        Path file = folder.resolve("set.zip");
        Samples.zip(
                file,
                new TreeMap<>(Map.of("cat/1.png", Samples.png(1), "cat/2.png", Samples.png(2))));
        byte[] bytes = Files.readAllBytes(file);
        int directory = indexOf(bytes, 0x02014b50);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 20);
        Files.write(file, bytes);
        Split split = Samples.open("folder", file, COLOUR);
        assertThat(split.training().size()).isOne();
        assertThat(split.notes().getFirst()).contains("1 of 2 pictures could not be read");
    }

    @Test
    void theNaturalShapeIsTheCommonestSize() throws IOException {
        Samples.write(
                folder.resolve("cat/wide.png"), Samples.encoded(Samples.image(3, 1, 2, 3), "png"));
        open(false, Map.of("cat/1.png", 10, "cat/2.png", 20));
        assertThat(natural()).isEqualTo(COLOUR);
    }

    @Test
    void picturesThatAreGreyThroughoutHaveOneChannel() {
        Samples.write(folder.resolve("cat/1.png"), Samples.png(0x808080));
        assertThat(natural()).isEqualTo(Shape.of(1, 2, 2));
    }

    @Test
    void theRecipeKnowsTheClassesByName() throws IOException {
        open(false, Map.of("cat/1.png", 10, "owl/1.png", 20));
        PictureRecipe recipe =
                PictureRecipe.plain(COLOUR).withClassNames(List.of("owl", "dog", "cat"));
        Split split = Samples.open("folder:" + folder, recipe);
        assertThat(Samples.labels(split.training())).containsExactly(2, 0);
    }

    private Split open(boolean zipped, Map<String, Integer> reds) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        reds.forEach((path, red) -> files.put(path, Samples.png(red << 16)));
        if (zipped) {
            Path file = folder.resolve("set.zip");
            Samples.zip(file, files);
            return Samples.open("folder", file, COLOUR);
        }
        files.forEach((path, content) -> Samples.write(folder.resolve(path), content));
        return Samples.open("folder", folder, COLOUR);
    }

    private Shape natural() {
        return Samples.SOURCE.naturalShape(
                new DataReference("folder", folder.toString(), Map.of()));
    }

    private static List<Integer> reds(Split split) {
        return IntStream.range(0, split.training().size())
                .map(index -> split.training().pixel(index, 0))
                .boxed()
                .toList();
    }

    private static void assertRefused(Path place, String sentence) {
        assertThatThrownBy(() -> Samples.open("folder", place, COLOUR))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }

    private static byte[] repairedHeader(byte[] png) {
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    private static int indexOf(byte[] bytes, int littleEndian) {
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (data.getInt(at) != littleEndian) {
            at++;
        }
        return at;
    }
}
