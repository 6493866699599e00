package org.convlens.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Field arithmetic, against published tables and against walking through windows.
class ReceptiveFieldTest {

    private static final FieldStep DOUBLING =
            new FieldStep(Size2.ONE, Size2.ONE, new Size2(0, 0), Size2.square(2));

    /// Araujo, Norris & Sim, Distill 2019, and its repository's table: kernel/stride/padding of
    /// every layer, then size, stride and padding of the last.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # AlexNet v2: conv1, pool1, conv2, conv3, conv4, conv5, pool5
                    11/4/0, 11, 4, 0
                    11/4/0 3/2/0, 19, 8, 0
                    11/4/0 3/2/0 5/1/2, 51, 8, 16
                    11/4/0 3/2/0 5/1/2 3/2/0 3/1/1, 99, 16, 32
                    11/4/0 3/2/0 5/1/2 3/2/0 3/1/1 3/1/1, 131, 16, 48
                    11/4/0 3/2/0 5/1/2 3/2/0 3/1/1 3/1/1 3/1/1, 163, 16, 64
                    11/4/0 3/2/0 5/1/2 3/2/0 3/1/1 3/1/1 3/1/1 3/2/0, 195, 32, 64
                    # VGG-16: pool1, conv2_1
                    3/1/1 3/1/1 2/2/0, 6, 2, 2
                    3/1/1 3/1/1 2/2/0 3/1/1, 10, 2, 4
                    # ResNet-50, first block, pool without and with leading padding
                    7/2/3 3/2/0 3/1/1 3/1/1 3/1/1, 35, 4, 15
                    7/2/3 3/2/1 3/1/1 3/1/1 3/1/1, 35, 4, 17
                    # ResNet-50, second block, stride on the 3×3 as torchvision has it
                    7/2/3 3/2/1 3/1/1 3/1/1 3/1/1 3/2/1 3/1/1 3/1/1 3/1/1, 91, 8, 45
                    # LeNet-5 without padding: C1, S2, C3, S4, C5
                    5/1/0, 5, 1, 0
                    5/1/0 2/2/0, 6, 2, 0
                    5/1/0 2/2/0 5/1/0, 14, 2, 0
                    5/1/0 2/2/0 5/1/0 2/2/0, 16, 4, 0
                    5/1/0 2/2/0 5/1/0 2/2/0 5/1/0, 32, 4, 0
                    """)
    void publishedFieldsComeOut(String layers, int size, int stride, int padding) {
        ReceptiveField field =
                Stream.of(layers.split(" ", -1))
                        .map(ReceptiveFieldTest::step)
                        .reduce(
                                ReceptiveField.OF_A_PIXEL,
                                (below, step) -> below.through(step).orElseThrow(),
                                (a, _) -> a);

        assertThat(field)
                .isEqualTo(
                        ReceptiveField.of(
                                Size2.square(size), Size2.square(stride), Size2.square(padding)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCellSeesWhatWalkingDownThroughTheWindowsFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FieldStep> steps = new ArrayList<>();
        ReceptiveField field = ReceptiveField.OF_A_PIXEL;
        for (int i = 0; i < 6; i++) {
            FieldStep step =
                    new FieldStep(
                            size(random, 1, 7),
                            size(random, 1, 3),
                            size(random, 0, 4),
                            random.nextInt(3) == 0 ? size(random, 1, 3) : Size2.ONE);
            steps.add(step);
            field = field.through(step).orElseThrow();
        }
        Box box = Box.of(random.nextInt(50), random.nextInt(50));
        Box walked = box;
        for (FieldStep step : steps.reversed()) {
            walked = walk(walked, step);
        }

        assertThat(field.box(box.top(), box.left())).isEqualTo(walked);
    }

    @Test
    void fieldsOfOneStrideJoinToAllThatEitherSees() {
        ReceptiveField early = field(3, 2, 2);
        ReceptiveField late = field(4, 2, 0);

        assertThat(early.joinedWith(late))
                .isEqualTo(field(6, 2, 2))
                .isEqualTo(late.joinedWith(early));
    }

    @Test
    void theFieldOfAShortcutDisappearsInTheLargerOne() {
        assertThat(field(35, 4, 17).joinedWith(field(11, 4, 5))).isEqualTo(field(35, 4, 17));
    }

    /// Pooling 2 and doubling again: cells 0 and 1 see pixels 0 and 1, centred around half a pixel
    /// before and behind.
    @Test
    void cellsThatShareOneBelowSeeTheSame() {
        ReceptiveField pooled = ReceptiveField.OF_A_PIXEL.through(step("2/2/0")).orElseThrow();
        ReceptiveField doubled = pooled.through(DOUBLING).orElseThrow();

        assertThat(doubled.stride()).isEqualTo(new Stride(1, 1));
        assertThat(doubled.size()).isEqualTo(new Size2(2, 2));
        assertThat(doubled.box(1, 4)).isEqualTo(new Box(0, 4, 1, 5));
        assertThat(doubled.isAlignedWith(ReceptiveField.OF_A_PIXEL)).isTrue();
        assertThat(doubled.joinedWith(ReceptiveField.OF_A_PIXEL)).isEqualTo(doubled);
        assertThat(doubled.through(step("2/2/0"))).contains(pooled);
    }

    @Test
    void aDoubledPictureHasHalfAPixelPerCell() {
        ReceptiveField field = ReceptiveField.OF_A_PIXEL.through(DOUBLING).orElseThrow();

        assertThat(field.stride()).hasToString("0.5×0.5");
        assertThat(field.box(3, 0)).isEqualTo(new Box(1, 0, 1, 0));
    }

    @Test
    void patternsOfTooManyCellsAreNotFollowed() {
        FieldStep step = new FieldStep(Size2.ONE, Size2.ONE, new Size2(0, 0), new Size2(8192, 1));

        assertThat(ReceptiveField.OF_A_PIXEL.through(step)).isEmpty();
    }

    @Test
    void theLargerFieldStandsForBothWhereStridesDiffer() {
        assertThat(field(3, 1, 1).joinedWith(field(5, 2, 1))).isEqualTo(field(5, 2, 1));
    }

    @Test
    void fieldsAreAlignedWhereStridesAndCentresAgree() {
        assertThat(field(5, 2, 2).isAlignedWith(field(3, 2, 1))).isTrue();
        assertThat(field(5, 2, 2).isAlignedWith(field(3, 2, 0))).isFalse();
        assertThat(field(5, 2, 2).isAlignedWith(field(5, 1, 2))).isFalse();
        assertThat(field(2, 1, 0).isAlignedWith(field(1, 1, 0))).isFalse();
    }

    @Test
    void numbersStopAtTheLargest() {
        ReceptiveField field = ReceptiveField.OF_A_PIXEL;
        for (int i = 0; i < 100; i++) {
            field = field.through(step("9000/9000/9000")).orElseThrow();
        }

        assertThat(field).isEqualTo(field(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void aBoxIsClippedToThePicture() {
        assertThat(new Box(-3, 2, 4, 10).clippedTo(new Size2(8, 6))).isEqualTo(new Box(0, 2, 4, 5));
    }

    private static Box walk(Box box, FieldStep step) {
        Box first = window(box.top(), box.left(), step);
        Box last = window(box.bottom(), box.right(), step);
        return new Box(first.top(), first.left(), last.bottom(), last.right());
    }

    private static Box window(int row, int column, FieldStep step) {
        int top = -step.before().height();
        int left = -step.before().width();
        top += row * step.stride().height();
        left += column * step.stride().width();
        int bottom = top + step.span().height() - 1;
        int right = left + step.span().width() - 1;
        Size2 scale = step.scale();
        return new Box(
                floor(top, scale.height()),
                floor(left, scale.width()),
                floor(bottom, scale.height()),
                floor(right, scale.width()));
    }

    private static int floor(int place, int scale) {
        return (int) Math.floor((double) place / scale);
    }

    private static ReceptiveField field(int size, int stride, int padding) {
        return ReceptiveField.of(Size2.square(size), Size2.square(stride), Size2.square(padding));
    }

    private static FieldStep step(String text) {
        List<Size2> numbers =
                Stream.of(text.split("/", -1)).map(Integer::parseInt).map(Size2::square).toList();
        return FieldStep.of(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static Size2 size(SplittableRandom random, int low, int high) {
        return new Size2(random.nextInt(low, high + 1), random.nextInt(low, high + 1));
    }
}
