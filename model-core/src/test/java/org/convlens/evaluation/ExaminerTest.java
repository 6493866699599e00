package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.ToyData;
import org.convlens.network.Convolution;
import org.convlens.network.Loss;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Answers that are masks or pictures, against figures counted by hand.
class ExaminerTest {

    private static final List<String> ANIMALS = List.of("cat", "dog");

    /// Of a mask of two pixels one is found, and one that is none is answered.
    @Test
    void pixelsAreCountedAndTheOverlapIsWhatMaskAndAnswerShare() {
        MaskExaminer examiner = new MaskExaminer(ANIMALS);
        examiner.add(masked(1, 1, 1, 0, 0), maps(2, 0, 1, 0, 1, 1, 0, 1, 0));

        Evaluation found = examiner.result();

        assertThat(found.confusion())
                .isEqualTo(Counted.matrix(List.of("background", "object"), 1, 1, 1, 1));
        assertThat(found.accuracy()).isEqualTo(0.5);
        assertThat(found.confusion().perClass().get(1).overlap()).isEqualTo(1.0 / 3);
        assertThat(found.confusion().meanOverlap()).isEqualTo(1.0 / 3);
        assertThat(found.predictions()).isEmpty();
        assertThat(found.loss()).isCloseTo(Math.log(1 + Math.E) - 0.5, within(1e-6));
        assertThat(drawn(found))
                .containsExactly(
                        new DrawnAnswer(0, 1 - 1.0 / 3, tensor(Shape.of(2, 2), 1, 0, 1, 0)));
    }

    @Test
    void withAMapForEachClassTheObjectMustBeOfItsClass() {
        MaskExaminer examiner = new MaskExaminer(ANIMALS);
        examiner.add(masked(1, 1, 1, 0, 0), maps(3, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0));

        assertThat(examiner.result().confusion())
                .isEqualTo(
                        Counted.matrix(
                                List.of("background", "cat", "dog"), 2, 0, 0, 0, 0, 0, 0, 1, 1));
    }

    @Test
    void theWorstAnswersStandFirst() {
        MaskExaminer examiner = new MaskExaminer(ANIMALS);
        Tensor answer = maps(2, 0, 0, 1, 1, 1, 1, 0, 0);
        examiner.add(masked(0, 1, 1, 0, 0), answer);
        examiner.add(masked(0, 0, 0, 1, 1), answer);
        examiner.add(masked(0, 1, 0, 0, 0), answer);

        assertThat(drawn(examiner.result()))
                .extracting(DrawnAnswer::index)
                .containsExactly(1, 2, 0);
        assertThat(drawn(examiner.result()))
                .extracting(DrawnAnswer::error)
                .containsExactly(1.0, 0.5, 0.0);
    }

    @Test
    void onlySomeOfManyAnswersAreKept() {
        MaskExaminer examiner = new MaskExaminer(ANIMALS);
        for (int i = 0; i < 250; i++) {
            examiner.add(masked(0, 1, 1, 0, 0), maps(2, 0, 0, 1, 1, 1, 1, 0, 0));
        }

        assertThat(drawn(examiner.result())).hasSize(200);
        assertThat(examiner.result().count()).isEqualTo(250);
    }

    @Test
    void theMeanPictureExplainsNothingAndThePictureItselfAll() {
        assertThat(redrawn(Loss.EUCLIDEAN, 0.5f, 0.5f))
                .isEqualTo(new Figures(0.25, 0, 0.25, Double.NaN));
        assertThat(redrawn(Loss.EUCLIDEAN, 0, 1)).isEqualTo(new Figures(0, 1, 0, Double.NaN));
        assertThat(redrawn(Loss.SIGMOID_CROSS_ENTROPY, 0, 0).error()).isEqualTo(0.25);
        assertThat(redrawn(Loss.SIGMOID_CROSS_ENTROPY, 0, 0).loss())
                .isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void dataWithoutMasksAreRefusedWhereMasksAreAnswered() {
        var plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("pixels", Shape.of(1, 2, 2))
                                .then("head", Convolution.of(2, Window.of(1, 1)))
                                .build(Loss.PIXEL_SOFTMAX_CROSS_ENTROPY));

        assertThatThrownBy(() -> Examiner.of(plan, new ToyData(4, 1)))
                .hasMessage("The network answers with masks; received: toy, which has none.");
    }

    private record Figures(double error, double explained, double loss, double accuracy) {}

    /// A black and a white picture of one pixel, and what is answered to them.
    private static Figures redrawn(Loss loss, float black, float white) {
        PictureExaminer examiner = new PictureExaminer(loss, ANIMALS);
        Shape shape = Shape.of(2, 1, 1, 1);
        examiner.add(new Batch(tensor(shape, 0, 1), List.of(0, 1)), tensor(shape, black, white));
        Evaluation found = examiner.result();
        Answers.Pictures pictures = (Answers.Pictures) found.answers();
        return new Figures(pictures.error(), pictures.explained(), found.loss(), found.accuracy());
    }

    private static Tensor tensor(Shape shape, float... values) {
        return new Tensor(shape, values);
    }

    private static List<DrawnAnswer> drawn(Evaluation evaluation) {
        return ((Answers.Masks) evaluation.answers()).worst();
    }

    private static Batch masked(int label, float... mask) {
        return new Batch(
                Tensor.zeros(Shape.of(1, 1, 2, 2)),
                List.of(label),
                Optional.of(new Tensor(Shape.of(1, 2, 2), mask)));
    }

    private static Tensor maps(int maps, float... values) {
        return new Tensor(Shape.of(1, maps, 2, 2), values);
    }
}
