package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.StepResult;
import org.convlens.engine.ToyData;
import org.convlens.engine.ToyEngine;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class EvaluatorTest {

    private static final Dataset DATA = new ToyData(10, 5);

    private final NetworkSession session =
            new ToyEngine()
                    .open(
                            ToyData.plan(),
                            new SessionSettings(
                                    3, SessionSettings.Precision.FLOAT, Optimizer.SGD, 0.5));

    EvaluatorTest() {
        Batches batches = Batches.inOrder(new ToyData(20, 1), 5);
        for (int i = 0; i < 8; i++) {
            session.fit(batches.batch(i % 4));
        }
    }

    @Test
    void lossAndAccuracyAreThoseOfTheSessionsScore() {
        StepResult score = session.score(Batches.inOrder(DATA, 10).batch(0));
        Evaluation evaluation = new Evaluator(DATA, 4, PassProgress.UNWATCHED).evaluate(session);
        assertThat(evaluation.loss()).isCloseTo(score.loss(), within(1e-6));
        assertThat(evaluation.accuracy()).isEqualTo(score.correct() / 10.0);
    }

    @Test
    void thereIsOneAnswerPerPictureInOrder() {
        Evaluation evaluation = new Evaluator(DATA, 4, PassProgress.UNWATCHED).evaluate(session);
        assertThat(evaluation.predictions())
                .extracting(Prediction::index)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(evaluation.predictions())
                .extracting(Prediction::truth)
                .containsExactly(0, 1, 2, 3, 0, 1, 2, 3, 0, 1);
        assertThat(evaluation.predictions())
                .allSatisfy(answer -> assertThat(answer.probability()).isBetween(0.25, 1.0));
    }

    @Test
    void theBatchSizeDoesNotMatter() {
        Evaluator one = new Evaluator(DATA, 1, PassProgress.UNWATCHED);
        Evaluator all = new Evaluator(DATA, 100, PassProgress.UNWATCHED);
        assertThat(one.evaluate(session)).isEqualTo(all.evaluate(session));
    }

    @Test
    void progressIsToldBeforeEachBatchAndAtTheEnd() {
        List<Integer> told = new ArrayList<>();
        new Evaluator(DATA, 4, (done, total) -> told.add(100 * done / total)).evaluate(session);
        assertThat(told).containsExactly(0, 40, 80, 100);
    }

    @Test
    void anEvaluationCanBeCancelled() {
        Evaluator impatient = new Evaluator(DATA, 4, (done, total) -> done < 8);
        assertThatThrownBy(() -> impatient.evaluate(session))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutPicturesThereIsNoLoss() {
        Evaluation nothing =
                new Evaluator(new ToyData(0, 1), 4, PassProgress.UNWATCHED).evaluate(session);
        assertThat(nothing.loss()).isNaN();
        assertThat(nothing.accuracy()).isZero();
    }
}
