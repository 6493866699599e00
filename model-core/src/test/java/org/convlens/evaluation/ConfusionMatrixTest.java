package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ConfusionMatrixTest {

    private static final List<String> CLASSES = List.of("cat", "dog", "fish");

    /// Four cats (three right, one taken for a dog), two dogs (one right, one taken for a cat), no
    /// fish, none answered.
    private static final Evaluation EVALUATION =
            new Evaluation(
                    CLASSES,
                    0.5,
                    List.of(
                            new Prediction(0, 0, 0, 0.9),
                            new Prediction(1, 0, 1, 0.6),
                            new Prediction(2, 1, 1, 0.8),
                            new Prediction(3, 0, 0, 0.7),
                            new Prediction(4, 1, 0, 0.5),
                            new Prediction(5, 0, 0, 0.9)));

    @Test
    void rowsAreTrueClassesAndColumnsAnswers() {
        assertThat(EVALUATION.confusion())
                .isEqualTo(Counted.matrix(CLASSES, 3, 1, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void precisionAndRecallAreThoseComputedByHand() {
        assertThat(EVALUATION.confusion().perClass())
                .containsExactly(
                        new ClassFigures("cat", 0.75, 0.75, 0.6, 4),
                        new ClassFigures("dog", 0.5, 0.5, 1.0 / 3, 2),
                        new ClassFigures("fish", Double.NaN, Double.NaN, Double.NaN, 0));
    }

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        assertThat(EVALUATION.accuracy()).isEqualTo(4.0 / 6);
        assertThat(EVALUATION.count()).isEqualTo(6);
    }

    @Test
    void aCellKnowsItsPictures() {
        assertThat(EVALUATION.answers(0, 1)).containsExactly(new Prediction(1, 0, 1, 0.6));
        assertThat(EVALUATION.answers(0, 0)).extracting(Prediction::index).containsExactly(0, 3, 5);
        assertThat(EVALUATION.answers(2, 2)).isEmpty();
    }

    @Test
    void outputsWithoutAClassAreNamedByTheirNumber() {
        Evaluation wide = new Evaluation(List.of("cat"), 1, List.of(new Prediction(0, 0, 2, 0.4)));
        assertThat(wide.confusion())
                .isEqualTo(Counted.matrix(List.of("cat", "1", "2"), 0, 0, 1, 0, 0, 0, 0, 0, 0));
    }
}
