package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.attribution.Target;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.dataset.Stamped;
import org.convlens.engine.Blobs;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Whom the pointing game asks about what, and what it counts.
class PointingGameTest {

    private static final Dataset MARKED =
            new Stamped(new Blobs(9, 4), Stamped.EVERY, 2, List.of(3f), 5, false);

    @Test
    void everyPictureIsAskedWhyItIsOfItsOwnClass() {
        try (NetworkSession session = session()) {
            Catch found =
                    new PointingGame(session, MARKED, 4, List.of(), OptionalInt.empty())
                            .play(gradient(), PassProgress.UNWATCHED);

            Pointing expected = Pointing.NONE;
            for (int index = 0; index < 4; index++) {
                expected = expected.and(map(session, index, MARKED.label(index)), mask(index));
            }
            assertThat(found)
                    .isEqualTo(
                            new Catch(
                                    expected,
                                    MARKED.picture(0),
                                    map(session, 0, MARKED.label(0)),
                                    mask(0)));
        }
    }

    @Test
    void orWhyItIsTakenForAnother() {
        try (NetworkSession session = session()) {
            Catch found =
                    new PointingGame(session, MARKED, 1, List.of(), OptionalInt.of(3))
                            .play(gradient(), PassProgress.UNWATCHED);

            assertThat(found.plane()).isEqualTo(map(session, 0, 3));
        }
    }

    @Test
    void aGameIsNoLongerThanTheDataSet() {
        try (NetworkSession session = session()) {
            List<Integer> totals = new ArrayList<>();
            PointingGame.atObjects(session, MARKED, 50, List.of())
                    .play(gradient(), (_, total) -> totals.add(total));

            assertThat(totals).hasSize(9).containsOnly(9);
        }
    }

    @Test
    void withoutMasksNobodyKnowsWhatMatters() {
        try (NetworkSession session = session()) {
            PointingGame game = PointingGame.atObjects(session, unmasked(), 3, List.of());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> game.play(gradient(), PassProgress.UNWATCHED))
                    .withMessage("It is not known what matters in blobs: it has no masks.");
        }
    }

    private static Dataset unmasked() {
        return new Stamped(new Blobs(3, 4), 9, 2, List.of(3f), 5, false);
    }

    private static Method gradient() {
        return Methods.named("gradient");
    }

    private static Tensor map(NetworkSession session, int index, int of) {
        Target logit = Target.logit(session.plan(), of);
        return Methods.explain("gradient", session, MARKED.picture(index), logit).plane();
    }

    private static Tensor mask(int index) {
        return MARKED.mask(index).orElseThrow();
    }

    private static NetworkSession session() {
        return new Dl4jEngine()
                .open(Blobs.plan(), new SessionSettings(3, Precision.FLOAT, Optimizer.ADAM, 1e-3));
    }
}
