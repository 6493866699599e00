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
                        .reduce(ReceptiveField.OF_A_PIXEL, ReceptiveField::through, (a, _) -> a);

        assertThat(field)
                .isEqualTo(
                        new ReceptiveField(
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
                    new FieldStep(size(random, 1, 7), size(random, 1, 3), size(random, 0, 4));
            steps.add(step);
            field = field.through(step);
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
            field = field.through(step("9000/9000/9000"));
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
        return new Box(top, left, top + step.span().height() - 1, left + step.span().width() - 1);
    }

    private static ReceptiveField field(int size, int stride, int padding) {
        return new ReceptiveField(Size2.square(size), Size2.square(stride), Size2.square(padding));
    }

    private static FieldStep step(String text) {
        List<Size2> numbers =
                Stream.of(text.split("/", -1)).map(Integer::parseInt).map(Size2::square).toList();
        return new FieldStep(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static Size2 size(SplittableRandom random, int low, int high) {
        return new Size2(random.nextInt(low, high + 1), random.nextInt(low, high + 1));
    }
}
