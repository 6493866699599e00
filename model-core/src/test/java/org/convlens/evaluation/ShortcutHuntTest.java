package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.convlens.attribution.Methods;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.Blobs;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.evaluation.ShortcutHunt.Fall;
import org.convlens.evaluation.ShortcutHunt.Plant;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A search with a known answer, on noise with bright spots.
class ShortcutHuntTest {

    private static final Plant PLANT = new Plant(2, 2, List.of(3f), List.of(0f), 5);

    @Test
    void theNetworkFallsForTheMarkAndMethodsFindIt() {
        try (ShortcutHunt hunt = hunt()) {
            List<Integer> steps = new ArrayList<>();
            hunt.train(new Blobs(640, 1), (done, total) -> steps.add(done) && total == 4 * 640);

            Fall fall = hunt.fall();
            Catch caught =
                    hunt.search(Methods.named("integrated-gradients"), PassProgress.UNWATCHED);

            assertThat(steps).hasSize(80).startsWith(0, 32).endsWith(2560 - 32);
            assertThat(fall.without()).isLessThan(0.1);
            assertThat(fall.with()).isGreaterThan(0.3);
            assertThat(caught.score().pictures()).isEqualTo(12);
            assertThat(caught.score().centreHits()).isZero();
            assertThat(caught.score().accuracy()).isGreaterThan(0.7);
            assertThat(caught.mask().values()).containsOnly(0, 1);
            for (int place = 0; place < 64; place++) {
                assertThat(caught.picture().values()[place] == 3f)
                        .isEqualTo(caught.mask().values()[place] == 1);
            }
        }
    }

    @Test
    void theSameSeedIsTheSameHunt() {
        assertThat(shortHunt()).isEqualTo(shortHunt());
    }

    private static Catch shortHunt() {
        try (ShortcutHunt hunt = hunt()) {
            hunt.train(new Blobs(64, 1), PassProgress.UNWATCHED);
            return hunt.search(Methods.named("gradient"), PassProgress.UNWATCHED);
        }
    }

    @Test
    void aHuntCanBeCalledOff() {
        try (ShortcutHunt hunt = hunt()) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> hunt.train(new Blobs(64, 1), (_, _) -> false));
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> hunt.search(Methods.named("gradient"), (_, _) -> false));
        }
    }

    private static ShortcutHunt hunt() {
        return new ShortcutHunt(new Dl4jEngine(), Blobs.plan(), PLANT, new Blobs(640, 9));
    }
}
