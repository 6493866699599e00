package org.convlens.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

class GeneratedSetsTest {

    private static final SampleDataSource SOURCE = new SampleDataSource();

    @Test
    void thereAreThreeSetsThatNeedNoDownload() {
        assertThat(SOURCE.builtIn().stream().map(BuiltInSet::name))
                .containsExactly("digits", "shapes", "gratings", "waves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "shapes", "gratings"})
    void everyClassHasItsShare(String name) {
        Dataset set = open(name + "?limit=600").training();
        int classes = set.classNames().size();
        int[] counts = new int[classes];
        IntStream.range(0, set.size()).forEach(index -> counts[set.label(index)]++);
        assertThat(counts).containsOnly(600 / classes);
    }

    @Test
    void aSetHasSixThousandPicturesAndAThousandForTheTest() {
        Split split = open("digits");
        assertThat(split.training().size()).isEqualTo(6000);
        assertThat(split.test().orElseThrow().size()).isEqualTo(1000);
        assertThat(split.training().pictureShape()).isEqualTo(Shape.of(1, 28, 28));
    }

    @ParameterizedTest
    @CsvSource({"limit=12000,12000,2000", "limit=300,300,300", "limit=1500,1500,1000"})
    void theLimitSetsTheSize(String option, int training, int test) {
        Split split = open("shapes?" + option);
        assertThat(split.training().size()).isEqualTo(training);
        assertThat(split.test().orElseThrow().size()).isEqualTo(test);
    }

    @Test
    void onePartComesAlone() {
        Split test = open("digits?split=test&limit=20");
        assertThat(test.test()).isEmpty();
        assertThat(values(test.training()))
                .isEqualTo(values(open("digits?limit=20").test().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "shapes", "gratings"})
    void theSameSeedDrawsTheSamePictures(String name) {
        String reference = name + "?limit=60&seed=5&difficulty=0.8";
        assertThat(values(open(reference).training()))
                .isEqualTo(values(open(reference).training()))
                .isNotEqualTo(values(open(reference + "1").training()))
                .isNotEqualTo(values(open(reference.replace("seed=5", "seed=6")).training()))
                .isNotEqualTo(values(open(reference).test().orElseThrow()));
    }

    @Test
    void theOrderOfAskingChangesNothing() {
        Dataset backwards = open("shapes?limit=30").training();
        for (int index = 29; index >= 0; index--) {
            backwards.picture(index);
        }
        assertThat(values(backwards)).isEqualTo(values(open("shapes?limit=30").training()));
    }

    @ParameterizedTest
    @CsvSource({"digits,1722892622", "shapes,1754121994", "gratings,3630540060"})
    void everyMachineDrawsTheSamePictures(String name, long checksum) {
        Dataset set = open(name + "?limit=50&seed=1&difficulty=0.7").training();
        CRC32 sum = new CRC32();
        for (int index = 0; index < set.size(); index++) {
            for (int offset = 0; offset < set.pictureShape().volume(); offset++) {
                sum.update(set.pixel(index, offset));
            }
        }
        assertThat(sum.getValue()).isEqualTo(checksum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "shapes", "gratings"})
    void difficultyAddsNoise(String name) {
        double easy = roughness(open(name + "?limit=48&difficulty=0").training());
        double hard = roughness(open(name + "?limit=48&difficulty=1").training());
        assertThat(hard).isGreaterThan(easy);
    }

    @Test
    void aMaskCoversTheShapeAndNothingElse() {
        Dataset easy = open("shapes?limit=60&difficulty=0").training();
        for (int index = 0; index < easy.size(); index++) {
            Tensor mask = easy.mask(index).orElseThrow();
            assertThat(mask.shape()).isEqualTo(Shape.of(32, 32));
            assertThat(spreadInside(easy, index, mask))
                    .as("colours inside the mask of picture %d", index)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aMaskFollowsTheRecipe() {
        PictureRecipe smaller = PictureRecipe.plain(Shape.of(1, 16, 16));
        Dataset set = SOURCE.open(DataReference.parse("shapes?limit=6"), smaller).training();
        assertThat(set.mask(0).orElseThrow().shape()).isEqualTo(Shape.of(16, 16));
    }

    @ParameterizedTest
    @CsvSource({"digits,'3,32,32'", "shapes,'1,28,28'", "gratings,'3,8,64'"})
    void anySetFitsAnyNetwork(String name, String shape) {
        int[] sizes = List.of(shape.split(",", -1)).stream().mapToInt(Integer::parseInt).toArray();
        PictureRecipe recipe = PictureRecipe.plain(Shape.of(sizes));
        Tensor picture = SOURCE.open(DataReference.parse(name), recipe).training().picture(7);
        assertThat(picture.shape()).isEqualTo(Shape.of(sizes));
        assertThat(
                        IntStream.range(0, picture.values().length)
                                .mapToDouble(i -> picture.values()[i]))
                .allMatch(value -> value >= 0 && value <= 1);
    }

    @Test
    void theRecipesClassNamesAreTheSets() {
        PictureRecipe renamed =
                PictureRecipe.plain(Shape.of(3, 32, 32))
                        .withClassNames(
                                List.of("triangle", "star", "square", "ring", "cross", "circle"));
        Dataset set = SOURCE.open(DataReference.parse("shapes"), renamed).training();
        assertThat(set.classNames()).isEqualTo(renamed.classNames());
        // The first picture is a circle.
        assertThat(set.label(0)).isEqualTo(5);
    }

    @Test
    void anUnknownSetIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> open("digit"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "no built-in set 'digit'; there are digits, shapes, gratings, waves");
    }

    @Test
    void anAbsurdLimitIsRefused() {
        assertThatThrownBy(() -> open("digits?limit=900000000"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("at most 200000 pictures");
    }

    private static Split open(String text) {
        DataReference reference = DataReference.parse(text);
        return SOURCE.open(reference, PictureRecipe.plain(natural(text)));
    }

    private static Shape natural(String text) {
        return SOURCE.naturalShape(DataReference.parse(text));
    }

    private static List<Tensor> values(Dataset set) {
        return IntStream.range(0, set.size()).mapToObj(set::picture).toList();
    }

    /// {@return the mean difference of neighbours}
    private static double roughness(Dataset set) {
        double sum = 0;
        for (int index = 0; index < set.size(); index++) {
            for (int offset = 1; offset < 28 * 28; offset++) {
                sum += Math.abs(set.pixel(index, offset) - set.pixel(index, offset - 1));
            }
        }
        return sum;
    }

    /// {@return how far red values well inside a shape lie apart}
    private static int spreadInside(Dataset set, int index, Tensor mask) {
        int[] inside =
                IntStream.range(0, 32 * 32)
                        .filter(place -> isInside(mask, place))
                        .map(place -> set.pixel(index, place))
                        .sorted()
                        .toArray();
        assertThat(inside).isNotEmpty();
        return inside[inside.length - 1] - inside[0];
    }

    private static boolean isInside(Tensor mask, int place) {
        int row = place / 32;
        int column = place % 32;
        boolean inside = row > 0 && row < 31 && column > 0 && column < 31;
        for (int step = 0; inside && step < 9; step++) {
            inside = mask.at(row + step / 3 - 1, column + step % 3 - 1) == 1;
        }
        return inside;
    }
}
