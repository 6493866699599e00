package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.ToyData;
import org.convlens.engine.ToyEngine;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class FeatureMapsTest {

    private static final LayerId CONV = new LayerId("conv1");
    private static final LayerId DENSE = new LayerId("dense1");

    /// A map with a dead cell, and a dead map.
    private static final Tensor MAPS =
            new Tensor(Shape.of(2, 2, 2), new float[] {0, 1, 2, 5, 0, 0, 0, 0});

    private static final Tensor UNITS = new Tensor(Shape.of(3), new float[] {-3, 0, 4.5f});

    @Test
    void figuresOfAMapAreThoseComputedByHand() {
        assertThat(LayerMaps.of(MAPS).figures())
                .containsExactly(
                        new MapFigures(new Range(0, 5), 2.0, 0.25),
                        new MapFigures(new Range(0, 0), 0.0, 1.0));
    }

    @Test
    void figuresOfALayerSumUpItsMaps() {
        LayerMaps layer = LayerMaps.of(MAPS);
        assertThat(layer.range()).isEqualTo(new Range(0, 5));
        assertThat(layer.mean()).isEqualTo(1.0);
        assertThat(layer.deadShare()).isEqualTo(0.5);
        assertThat(layer.map(0)).isEqualTo(new Tensor(Shape.of(2, 2), new float[] {0, 1, 2, 5}));
    }

    @Test
    void unitsAreMapsOfOneCell() {
        LayerMaps layer = LayerMaps.of(UNITS);
        assertThat(layer.maps().shape()).isEqualTo(Shape.of(3, 1, 1));
        assertThat(layer.figures().get(2)).isEqualTo(new MapFigures(new Range(4.5f, 4.5f), 4.5, 0));
    }

    @Test
    void theGlobalRangeCoversAllLayers() {
        FeatureMaps maps = FeatureMaps.of(Map.of(CONV, MAPS, DENSE, UNITS));
        assertThat(maps.range()).isEqualTo(new Range(-3, 5));
        assertThat(FeatureMaps.of(Map.of()).range()).isEqualTo(new Range(0, 0));
    }

    @Test
    void numbersThatAreNotFiniteHaveNoPlaceInARange() {
        assertThat(Range.of(new float[] {1, Float.NaN, -2, Float.POSITIVE_INFINITY}))
                .isEqualTo(new Range(-2, 1));
        assertThat(Range.of(new float[] {Float.NaN})).isEqualTo(new Range(0, 0));
        assertThat(new Range(-2, 1).magnitude()).isEqualTo(2);
    }

    @Test
    void theMapsOfASessionAreItsActivationsForThePicture() {
        Tensor picture = new ToyData(4, 1).picture(2);
        try (NetworkSession session =
                new ToyEngine()
                        .open(
                                ToyData.plan(),
                                new SessionSettings(
                                        1, SessionSettings.Precision.FLOAT, Optimizer.SGD, 1))) {
            Tensor scores = session.predict(picture.reshape(Shape.of(1, 1, 2, 2))).slice(0);
            FeatureMaps maps =
                    FeatureMaps.of(session, picture, Set.of(LayerId.INPUT, ToyData.SCORES));
            assertThat(maps)
                    .isEqualTo(
                            FeatureMaps.of(Map.of(LayerId.INPUT, picture, ToyData.SCORES, scores)));
            assertThat(Answer.of(session, picture, List.of()))
                    .isEqualTo(Answer.of(scores, Loss.SOFTMAX_CROSS_ENTROPY, List.of()));
            assertThat(Filters.of(session, ToyData.SCORES)).isEmpty();
        }
    }
}
