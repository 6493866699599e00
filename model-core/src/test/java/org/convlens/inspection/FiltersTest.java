package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.Parameters;
import org.convlens.network.Convolution;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class FiltersTest {

    private static final LayerId FIRST = new LayerId("conv1");
    private static final LayerId SECOND = new LayerId("conv2");

    @Test
    void lengthsAreThoseComputedByHand() {
        Filters filters =
                new Filters(new Tensor(Shape.of(2, 1, 1, 2), new float[] {3, -4, 0, 2}), false);
        assertThat(filters.norms()).containsExactly(5.0, 2.0);
        assertThat(filters.range()).isEqualTo(new Range(-4, 3));
        assertThat(filters.kernel(0, 0)).isEqualTo(new Tensor(Shape.of(1, 2), new float[] {3, -4}));
        assertThat(filters.count()).isEqualTo(2);
    }

    @Test
    void onlyThreeChannelsOfThePictureItselfAreColours() {
        assertThat(Filters.of(network(3), FIRST, weights(FIRST, 3)).orElseThrow().readsRgb())
                .isTrue();
        assertThat(Filters.of(network(1), FIRST, weights(FIRST, 1)).orElseThrow().readsRgb())
                .isFalse();
        assertThat(Filters.of(network(3), SECOND, weights(SECOND, 3)).orElseThrow().readsRgb())
                .isFalse();
    }

    @Test
    void aLayerWithoutFiltersHasNone() {
        assertThat(Filters.of(network(3), FIRST, new Parameters(new TreeMap<>()))).isEmpty();
    }

    private static Parameters weights(LayerId layer, int channels) {
        Tensor tensor = Tensor.zeros(Shape.of(3, channels, 2, 2));
        return new Parameters(new TreeMap<>(Map.of(layer + "/weights", tensor)));
    }

    private static Network network(int channels) {
        Convolution convolution = Convolution.of(3, Window.of(2, 1));
        return new Network(
                "two convolutions",
                Shape.of(channels, 8, 8),
                List.of(
                        new Layer(FIRST, convolution, List.of(LayerId.INPUT)),
                        new Layer(SECOND, convolution, List.of(FIRST))),
                SECOND,
                Loss.SOFTMAX_CROSS_ENTROPY);
    }
}
