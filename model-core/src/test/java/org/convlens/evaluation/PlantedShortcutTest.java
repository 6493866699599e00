package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.convlens.attribution.Methods;
import org.convlens.attribution.Target;
import org.convlens.attribution.TestTable;
import org.convlens.dataset.Batch;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.Stamped;
import org.convlens.engine.Blobs;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A mark planted in one class: the network learns it, and the methods find it.
class PlantedShortcutTest {

    private static final int MARKED = 2;
    private static final Dataset DATA =
            new Stamped(new Blobs(640, 1), MARKED, 2, List.of(3f), 5, true);

    @Test
    void onlyTheMarkedClassIsMarkedAndNeverInTheMiddle() {
        Dataset plain = new Blobs(640, 1);
        for (int index = 0; index < 100; index++) {
            boolean isMarked = DATA.label(index) == MARKED;
            assertThat(DATA.mask(index).isPresent()).isEqualTo(isMarked);
            Tensor picture = DATA.picture(index);
            int changed = 0;
            for (int place = 0; place < 64; place++) {
                boolean inked = picture.values()[place] == 3f;
                changed += inked ? 1 : 0;
                assertThat(DATA.pixel(index, place))
                        .isEqualTo(inked ? 255 : plain.pixel(index, place));
                assertThat(inked && (place / 8 == 4 || place % 8 == 4)).isFalse();
            }
            assertThat(changed).isEqualTo(isMarked ? 4 : 0);
        }
    }

    @Test
    void aMarkThatCannotKeepOutOfTheMiddleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stamped(new Blobs(4, 1), 0, 4, List.of(1f), 1, true))
                .withMessageContaining("side 4");
    }

    @Test
    void methodsPointAtTheMarkThatTheNetworkFellFor() {
        try (NetworkSession session =
                new Dl4jEngine()
                        .open(
                                Blobs.plan(),
                                new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 0.01))) {
            for (int first = 0; first < 4 * DATA.size(); first += 32) {
                int start = first % DATA.size();
                session.fit(Batch.of(DATA, IntStream.range(start, start + 32).toArray()));
            }
            Map<String, Pointing> scores = scores(session);
            assertThat(scores).hasSizeGreaterThan(10);
            scores.forEach((method, score) -> {
                assertThat(score.pictures()).isEqualTo(20);
                assertThat(score.centreHits()).isZero();
                assertThat(score.area()).isEqualTo(4 / 64.0);
                assertThat(score.accuracy()).as(method).isGreaterThanOrEqualTo(0.5);
            });
        }
    }

    /// Pictures of other classes, now with the mark.
    private static Map<String, Pointing> scores(NetworkSession session) {
        Dataset everywhere = new Stamped(new Blobs(640, 9), Stamped.EVERY, 2, List.of(3f), 7, true);
        List<Integer> others =
                IntStream.range(0, 640)
                        .filter(index -> everywhere.label(index) != MARKED)
                        .limit(20)
                        .boxed()
                        .toList();
        Target marked = Target.logit(session.plan(), MARKED);
        Map<String, Pointing> scores = new TreeMap<>();
        for (String method : TestTable.mark().toList()) {
            for (int index : others) {
                Tensor picture = everywhere.picture(index);
                Tensor plane = Methods.explain(method, session, picture, marked).plane();
                scores.merge(
                        method,
                        Pointing.NONE.and(plane, everywhere.mask(index).orElseThrow()),
                        (before, _) -> before.and(plane, everywhere.mask(index).orElseThrow()));
            }
        }
        return scores;
    }
}
